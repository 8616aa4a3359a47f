using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;
using NewsSchema.Syntax;

namespace NewsSchema.Generators.Diagnostics
{
    /// <summary>
    /// Finds the places of a text: our readers count its lines as ended by one LF each, an editor has what is on disk.
    /// </summary>
    internal sealed class LineMap
    {
        private readonly List<int> _starts = new List<int> { 0 };
        private readonly List<int> _normalizedStarts = new List<int> { 0 };
        private readonly int _length;

        public LineMap(string text)
        {
            int dropped = 0;
            for (int i = 0; i < text.Length; i++)
            {
                if (text[i] is not ('\n' or '\r'))
                {
                    continue;
                }

                if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                {
                    dropped++;
                    i++;
                }

                _starts.Add(i + 1);
                _normalizedStarts.Add(i + 1 - dropped);
            }

            _length = text.Length - dropped;
        }

        /// <param name="path">The text's file.</param>
        /// <param name="span">A range of the text with CRLF and CR as LF.</param>
        public Place Find(string path, SourceSpan span)
        {
            (int start, LinePosition startLine) = Find(span.Start);
            (int end, LinePosition endLine) = Find(span.End);
            return new Place(path, TextSpan.FromBounds(start, end), new LinePositionSpan(startLine, endLine));
        }

        private (int Offset, LinePosition Line) Find(int normalized)
        {
            normalized = Math.Max(0, Math.Min(normalized, _length));
            int line = _normalizedStarts.BinarySearch(normalized);
            if (line < 0)
            {
                line = ~line - 1;
            }

            int column = normalized - _normalizedStarts[line];
            return (_starts[line] + column, new LinePosition(line, column));
        }
    }
}
