using System.Collections.Generic;

namespace NewsSchema.Syntax
{
    /// <summary>How ids and references to them are written.</summary>
    internal static class ReferenceText
    {
        /// <summary>Whether a fixture can write the text as an id, a class or the name of an attribute.</summary>
        public static bool IsName(string text, int start = 0)
        {
            if (start >= text.Length || !IsLetter(text[start]))
            {
                return false;
            }

            for (int i = start + 1; i < text.Length; i++)
            {
                if (!IsLetter(text[i]) && text[i] is not (>= '0' and <= '9' or '_' or '-'))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Whether the text is one reference with its <c>#</c>.</summary>
        public static bool IsReference(string text) => text.Length > 1 && text[0] == '#' && IsName(text, 1);

        /// <summary>Whether the text is references alone, each with its <c>#</c>: what makes a user's attribute refer to something.</summary>
        public static bool AreReferences(string text)
        {
            List<(int Start, string Text)> items = Split(text);
            return items.Count > 0 && items.TrueForAll(item => IsReference(item.Text));
        }

        /// <summary>The items of a list of references and where they start.</summary>
        public static List<(int Start, string Text)> Split(string text)
        {
            var items = new List<(int, string)>(1);
            int start = 0;
            for (int i = 0; i <= text.Length; i++)
            {
                if (i == text.Length || text[i] is ' ' or '\t' or '\n')
                {
                    if (i > start)
                    {
                        items.Add((start, text.Substring(start, i - start)));
                    }

                    start = i + 1;
                }
            }

            return items;
        }

        /// <summary>The id of a reference, which may have a <c>#</c>.</summary>
        public static string Id(string reference) => reference.Length > 0 && reference[0] == '#' ? reference.Substring(1) : reference;

        private static bool IsLetter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z';
    }
}
