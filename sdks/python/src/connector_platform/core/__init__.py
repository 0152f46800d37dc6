"""What decides and never waits: requests, judgements, retries, encoding and decoding. No file here does I/O."""
