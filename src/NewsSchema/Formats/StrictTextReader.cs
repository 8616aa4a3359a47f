using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace NewsSchema.Formats;

/// <summary>Decodes a stream up to the first byte that is not of its encoding, so that what precedes it can be read; then it throws <see cref="DecoderFallbackException"/>.</summary>
internal sealed class StrictTextReader : TextReader
{
    private const int Piece = 8 * 1024;

    private readonly Stream _stream;
    private Decoder _decoder;
    private readonly FirstFailure _failure = new();
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Piece);
    private char[] _characters;
    private int _start;
    private int _end;
    private bool _isStarted;
    private bool _isAtEnd;

    /// <summary>Called if the bytes are UTF-8 although the encoding has one byte for each character; null as soon as that is known, or if it cannot be.</summary>
    private Action? _onUtf8;

    /// <param name="stream">The stream, which is not closed.</param>
    /// <param name="encoding">Its encoding. A byte order mark is skipped.</param>
    /// <param name="onUtf8">Called if the bytes are UTF-8 although the encoding has one byte for each character: they are read as UTF-8. Null if the encoding is certain.</param>
    public StrictTextReader(Stream stream, Encoding encoding, Action? onUtf8 = null)
    {
        _stream = stream;
        _onUtf8 = onUtf8;
        _decoder = DecoderOf(encoding);
        _characters = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(_bytes.Length));
    }

    public override int Read(char[] buffer, int index, int count)
    {
        while (_start == _end && !_isAtEnd)
        {
            Fill();
        }

        int length = Math.Min(count, _end - _start);
        Array.Copy(_characters, _start, buffer, index, length);
        _start += length;
        return length;
    }

    public override int Read() => throw new NotSupportedException();

    public override int Peek() => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && _bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            ArrayPool<char>.Shared.Return(_characters);
            _bytes = [];
            _characters = [];
            _start = _end;
            _isAtEnd = true;
        }

        base.Dispose(disposing);
    }

    private void Fill()
    {
        if (_failure.HasOccurred)
        {
            throw new DecoderFallbackException("A byte is not of the encoding of the file.");
        }

        int count = _stream.Read(_bytes);
        CheckUtf8(_bytes.AsSpan(0, count));
        _isAtEnd = count == 0;
        _start = 0;
        _end = _decoder.GetChars(_bytes, 0, count, _characters, 0, flush: _isAtEnd);
        if (_failure.HasOccurred)
        {
            _isAtEnd = false;
            _end = Array.IndexOf(_characters, FirstFailure.Sign, 0, _end);
        }

        if (!_isStarted && _end > 0)
        {
            _isStarted = true;
            _start = _characters[0] == '\uFEFF' ? 1 : 0;
        }
    }

    private Decoder DecoderOf(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = _failure;
        return strict.GetDecoder();
    }

    /// <summary>Decides by the first bytes that are not ASCII: text in another encoding is hardly ever valid UTF-8.</summary>
    private void CheckUtf8(ReadOnlySpan<byte> bytes)
    {
        if (_onUtf8 is null || Ascii.IsValid(bytes))
        {
            return;
        }

        if (Utf8.ToUtf16(bytes, _characters, out _, out _, replaceInvalidSequences: false, isFinalBlock: false) != OperationStatus.InvalidData)
        {
            _decoder = DecoderOf(Encoding.UTF8);
            _onUtf8();
        }

        _onUtf8 = null;
    }

    /// <summary>Marks the first failure in the decoded text.</summary>
    private sealed class FirstFailure : DecoderFallback
    {
        public const char Sign = '\uFFFF';

        public bool HasOccurred { get; private set; }

        public override int MaxCharCount => 1;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new SignBuffer(this);

        private sealed class SignBuffer(FirstFailure failure) : DecoderFallbackBuffer
        {
            public override int Remaining => _remaining;

            private int _remaining;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                failure.HasOccurred = true;
                _remaining = 1;
                return true;
            }

            public override char GetNextChar() => _remaining-- > 0 ? Sign : '\0';

            public override bool MovePrevious() => false;

            public override void Reset() => _remaining = 0;
        }
    }
}
