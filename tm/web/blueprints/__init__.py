"""The pages, one blueprint for each subject."""
