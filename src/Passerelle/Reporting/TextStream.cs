using System.Text;

namespace Passerelle.Reporting;

/// <summary>Takes UTF-8 and hands it on as text, piece by piece. The writer stays open.</summary>
internal sealed class TextStream(TextWriter to) : Stream
{
    private readonly Decoder decoder = Encoding.UTF8.GetDecoder();
    private char[] chars = [];

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        // A character may lie across two pieces: the decoder keeps its beginning.
        if (chars.Length <= buffer.Length)
        {
            chars = new char[buffer.Length + 1];
        }

        to.Write(chars, 0, decoder.GetChars(buffer, chars, flush: false));
    }

    public override void Flush() => to.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
