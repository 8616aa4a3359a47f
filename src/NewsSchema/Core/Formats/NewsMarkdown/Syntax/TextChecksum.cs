using System;
using System.Security.Cryptography;
using System.Text;
using NewsSchema.Core.Articles.Building;

namespace NewsSchema.Core.Formats.NewsMarkdown.Syntax;

/// <summary>The hash of an article's plain text in UTF-8, taken piece by piece: neither text nor bytes are ever there as a whole.</summary>
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
    public static string Sha256Of(Article article) => new TextChecksum().Compute(article);

    private string Compute(Article article)
    {
        using SHA256 sha256 = SHA256.Create();
        foreach (string piece in ArticleStripper.Pieces(article))
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

    /// <summary>The encoder keeps half a surrogate pair for the next piece.</summary>
    private int Encode(bool isEnd)
    {
        int length = _encoder.GetBytes(_chars, 0, _count, _bytes, 0, isEnd);
        _count = 0;
        return length;
    }
}
