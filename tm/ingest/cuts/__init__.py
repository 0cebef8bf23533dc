"""Where a text stops and goes on elsewhere: cut words and sentences joined, jumps told and matched."""
