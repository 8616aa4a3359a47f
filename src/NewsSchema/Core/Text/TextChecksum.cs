using System.Security.Cryptography;
using System.Text;

namespace NewsSchema.Core.Text;

/// <summary>Computes the hash of a text in UTF-8 piece by piece, so that neither the text nor its bytes are in memory as a whole.</summary>
internal sealed class TextChecksum
{
    private const int Size = 512;

    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private readonly char[] _chars = new char[Size];
    private readonly byte[] _bytes = new byte[Encoding.UTF8.GetMaxByteCount(Size)];
    private int _count;

    private TextChecksum()
    {
    }

    /// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
    public static string Sha256Of(IEnumerable<string> pieces) => new TextChecksum().Compute(pieces);

    private string Compute(IEnumerable<string> pieces)
    {
        using SHA256 sha256 = SHA256.Create();
        foreach (string piece in pieces)
        {
            Append(piece, sha256);
        }

        sha256.TransformFinalBlock(_bytes, 0, Encode(true));
        var result = new StringBuilder(64);
        foreach (byte b in sha256.Hash!)
        {
            result.Append("0123456789abcdef"[b >> 4]).Append("0123456789abcdef"[b & 15]);
        }

        return result.ToString();
    }

    private void Append(string piece, SHA256 sha256)
    {
        for (int start = 0; start < piece.Length;)
        {
            int length = Math.Min(piece.Length - start, Size - _count);
            piece.CopyTo(start, _chars, _count, length);
            start += length;
            _count += length;
            if (_count == Size)
            {
                sha256.TransformBlock(_bytes, 0, Encode(false), null, 0);
            }
        }
    }

    /// <summary>Encodes the characters collected; the encoder keeps half a surrogate pair for the next ones.</summary>
    private int Encode(bool isEnd)
    {
        int length = _encoder.GetBytes(_chars, 0, _count, _bytes, 0, isEnd);
        _count = 0;
        return length;
    }
}
