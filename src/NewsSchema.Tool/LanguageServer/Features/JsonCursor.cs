namespace NewsSchema.Tool.LanguageServer.Features;

/// <summary>Where the cursor is in JSON, which may not be valid yet.</summary>
/// <param name="Path">The keys from the sample on, without the items of lists; for a value, its own key is the last.</param>
/// <param name="IsValue">Whether a value can be typed; otherwise, a key.</param>
/// <param name="Start">The first character of what is typed, with its quotation mark.</param>
/// <param name="End">The end of what is typed, which is after the cursor if it is in the middle of a text.</param>
/// <param name="Siblings">The keys that the object has already.</param>
/// <param name="HasColon">Whether a colon follows the key.</param>
internal sealed record JsonCursor(IReadOnlyList<string> Path, bool IsValue, int Start, int End, IReadOnlySet<string> Siblings, bool HasColon)
{
    /// <summary>The place of a cursor; null if neither a key nor a value can be typed there.</summary>
    /// <param name="text">The file.</param>
    /// <param name="offset">The cursor.</param>
    /// <param name="isLines">Whether each line is a sample.</param>
    public static JsonCursor? Find(string text, int offset, bool isLines)
    {
        int start = isLines && offset > 0 ? text.LastIndexOf('\n', offset - 1) + 1 : 0;
        int end = isLines && text.IndexOf('\n', offset) is >= 0 and int next ? next : text.Length;
        var containers = new Stack<Container>();
        var top = new Container(false);
        int position = start;
        while (position < offset)
        {
            int tokenStart = position;
            char c = text[position];
            position = EndOfToken(text, position, end);
            if (c is '{' or '[')
            {
                containers.Push(top);
                top = new Container(c == '{');
            }
            else if (c is '}' or ']')
            {
                top = containers.Count > 0 ? containers.Pop() : new Container(false);
                top.State = ContainerState.Complete;
            }
            else if (c is ',' or ':')
            {
                top.State = c == ',' ? ContainerState.Start : ContainerState.Value;
            }
            else if (!char.IsWhiteSpace(c))
            {
                if (offset < position || (offset == position && !IsClosed(text, tokenStart, position)))
                {
                    return Create(text, containers, top, tokenStart, position, end);
                }

                top.Take(text, tokenStart, position);
            }
        }

        return Create(text, containers, top, offset, offset, end);
    }

    private static JsonCursor? Create(string text, Stack<Container> containers, Container top, int start, int position, int end)
    {
        if (top.State == ContainerState.Complete || (containers.Count == 0 && !top.IsObject))
        {
            return null;
        }

        bool isValue = !top.IsObject || top.State == ContainerState.Value;
        IEnumerable<Container> around = containers.Reverse().Append(top);
        string[] path = [.. around.Where(container => container.IsObject && (container != top || isValue)).Select(static container => container.Key)];
        int after = SkipBlanks(text, position, end);
        bool hasColon = after < end && text[after] == ':';
        return new JsonCursor(path, isValue, start, position, isValue ? top.Keys : KeysAfter(text, position, end, top.Keys), hasColon);
    }

    /// <summary>Adds the keys of the object that follow.</summary>
    private static HashSet<string> KeysAfter(string text, int position, int end, HashSet<string> keys)
    {
        for (int depth = 0; position < end && depth >= 0;)
        {
            int start = position;
            position = EndOfToken(text, position, end);
            depth += text[start] is '{' or '[' ? 1 : text[start] is '}' or ']' ? -1 : 0;
            if (depth == 0 && text[start] == '"' && SkipBlanks(text, position, end) is var after && after < end && text[after] == ':')
            {
                keys.Add(Unquote(text, start, position));
            }
        }

        return keys;
    }

    private static int EndOfToken(string text, int start, int end)
    {
        int position = start + 1;
        if (text[start] == '"')
        {
            // No text of JSON goes on over lines: one that is not closed ends with its line.
            for (; position < end && text[position] is not ('\n' or '\r'); position++)
            {
                if (text[position] == '"')
                {
                    return position + 1;
                }

                position += text[position] == '\\' && position + 1 < end ? 1 : 0;
            }
        }
        else if (IsWord(text[start]))
        {
            while (position < end && IsWord(text[position]))
            {
                position++;
            }
        }

        return Math.Min(position, end);
    }

    private static bool IsWord(char c) => !char.IsWhiteSpace(c) && c is not ('{' or '}' or '[' or ']' or ',' or ':' or '"');

    private static bool IsClosed(string text, int start, int end) => text[start] == '"' && end > start + 1 && text[end - 1] == '"';

    private static string Unquote(string text, int start, int end) => text[(start + 1)..(IsClosed(text, start, end) ? end - 1 : end)];

    private static int SkipBlanks(string text, int position, int end)
    {
        while (position < end && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    private enum ContainerState
    {
        /// <summary>A key or an item can follow.</summary>
        Start,

        /// <summary>A value can follow its key.</summary>
        Value,

        /// <summary>Only a comma, a colon or the end can follow.</summary>
        Complete,
    }

    /// <summary>An object or a list, as far as it has been read.</summary>
    private sealed class Container(bool isObject)
    {
        public bool IsObject { get; } = isObject;

        public ContainerState State { get; set; }

        /// <summary>The last key.</summary>
        public string Key { get; private set; } = "";

        public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

        /// <summary>Reads a text or a word: a key, or a value.</summary>
        public void Take(string text, int start, int end)
        {
            if (IsObject && State == ContainerState.Start)
            {
                Key = Unquote(text, start, end);
                Keys.Add(Key);
            }

            State = ContainerState.Complete;
        }
    }
}
