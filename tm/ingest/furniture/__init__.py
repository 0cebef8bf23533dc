"""The paper's own parts: masthead, table of contents, imprint, notices and boxes."""
