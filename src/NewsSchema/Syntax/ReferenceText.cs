using System.Collections.Generic;

namespace NewsSchema.Syntax
{
    /// <summary>How references to ids are written.</summary>
    internal static class ReferenceText
    {
        /// <summary>Whether the text is one reference with its <c>#</c>.</summary>
        public static bool IsReference(string text) => text.Length > 1 && text[0] == '#' && Characters.IsNameAt(text, 1, text.Length);

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
                if (i == text.Length || Characters.IsBlankOrNewline(text[i]))
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
    }
}
