namespace NewsSchema.Core.Formats.Feeds;

/// <summary>A text of which the start has been read.</summary>
internal sealed class FeedStream(char[] start, TextReader rest) : TextReader
{
    private int _at;

    public override int Peek() => _at < start.Length ? start[_at] : rest.Peek();

    public override int Read() => _at < start.Length ? start[_at++] : rest.Read();

    public override int Read(char[] buffer, int index, int count)
    {
        int length = Math.Min(count, start.Length - _at);
        if (length == 0)
        {
            return rest.Read(buffer, index, count);
        }

        Array.Copy(start, _at, buffer, index, length);
        _at += length;
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
        }

        base.Dispose(disposing);
    }
}
