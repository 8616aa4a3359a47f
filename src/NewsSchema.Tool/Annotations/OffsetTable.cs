using System.Globalization;
using System.Text;

namespace NewsSchema.Tool.Annotations;

/// <summary>Converts offsets between a unit and UTF-16 code units.</summary>
internal sealed class OffsetTable
{
    /// <summary>The UTF-16 offset of each boundary; -1 for an offset inside a character.</summary>
    private readonly List<int> _toUtf16 = [];

    private readonly int[] _fromUtf16;

    /// <param name="text">The text.</param>
    /// <param name="unit">What an offset counts.</param>
    /// <param name="isCrlfOne">Whether CR LF counts as one line end.</param>
    public OffsetTable(string text, OffsetUnit unit, bool isCrlfOne)
    {
        _fromUtf16 = new int[text.Length + 1];
        Array.Fill(_fromUtf16, -1);
        for (int i = 0; i < text.Length;)
        {
            int length = unit switch
            {
                OffsetUnit.Utf16 => 1,
                OffsetUnit.Graphemes => StringInfo.GetNextTextElementLength(text, i),
                _ => char.IsSurrogatePair(text, i) ? 2 : 1,
            };
            bool isCrlf = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
            if (isCrlf)
            {
                length = isCrlfOne ? 2 : 1;
            }

            _fromUtf16[i] = _toUtf16.Count;
            _toUtf16.Add(i);
            int units = unit == OffsetUnit.Bytes && !isCrlf ? Encoding.UTF8.GetByteCount(text.AsSpan(i, length)) : 1;
            for (int unitOffset = 1; unitOffset < units; unitOffset++)
            {
                _toUtf16.Add(-1);
            }

            i += length;
        }

        _fromUtf16[text.Length] = _toUtf16.Count;
        _toUtf16.Add(text.Length);
    }

    /// <summary>The UTF-16 offset; -1 if the offset is outside of the text or inside a character.</summary>
    public int ToUtf16(int offset) => offset >= 0 && offset < _toUtf16.Count ? _toUtf16[offset] : -1;

    /// <summary>The offset in the unit; -1 if the offset is inside a character.</summary>
    public int FromUtf16(int offset) => _fromUtf16[offset];
}
