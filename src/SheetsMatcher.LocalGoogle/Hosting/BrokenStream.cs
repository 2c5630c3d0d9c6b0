namespace SheetsMatcher.LocalGoogle.Hosting;

/// <summary>
/// Gives some bytes and then breaks, as a connection that is cut in the middle does.
/// </summary>
internal sealed class BrokenStream(ReadOnlyMemory<byte> bytes) : Stream
{
    private int _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _at;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_at == bytes.Length)
        {
            throw new HttpIOException(
                HttpRequestError.ResponseEnded,
                "The connection was closed in the middle of the body."
            );
        }

        var part = Math.Min(count, bytes.Length - _at);
        bytes.Span.Slice(_at, part).CopyTo(buffer.AsSpan(offset, count));
        _at += part;
        return part;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();
}
