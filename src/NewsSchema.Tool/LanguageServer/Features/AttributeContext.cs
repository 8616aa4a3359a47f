using NewsSchema.Core.Articles;
using NewsSchema.Core.Text;

namespace NewsSchema.Tool.LanguageServer.Features;

/// <summary>What is typed in attributes, which may not be closed yet, so that no reader understands them.</summary>
/// <param name="Start">The first character of the item that is typed.</param>
/// <param name="Item">The item up to the cursor: <c>.per</c>, <c>#pu</c>, <c>speaker=</c>.</param>
/// <param name="Classes">The classes that are there already.</param>
/// <param name="HasId">Whether there is an id already.</param>
/// <param name="Names">The names of the attributes that are there already.</param>
internal sealed record AttributeContext(int Start, string Item, IReadOnlyList<string> Classes, bool HasId, IReadOnlyList<string> Names)
{
    /// <summary>A list of attributes is not longer; a brace farther back belongs to something else.</summary>
    private const int MaxLength = 4000;

    /// <summary>The kind that the classes state; null if none does.</summary>
    public Kind? Kind => Classes.Select(Vocabulary.FindKind).FirstOrDefault(static kind => kind is not null)
        ?? Classes.Where(static name => Vocabulary.FindSlot(name) is null && !Vocabulary.IsAnchor(name)).Select(Vocabulary.UserKind).FirstOrDefault();

    /// <summary>The attributes around an offset; null if it is not in any.</summary>
    public static AttributeContext? Find(string text, int offset)
    {
        // The nearest brace that is not closed, in the same paragraph.
        for (int i = offset - 1; i >= 0 && offset - i < MaxLength; i--)
        {
            if (text[i] == '{')
            {
                bool isEscaped = i > 0 && text[i - 1] == '\\';
                bool isAttributes = i > 0 && text[i - 1] == ']';
                bool isAlone = i == 0 || text[i - 1] == '\n' || text.AsSpan(0, i).TrimEnd(' ').EndsWith(":::") || (i > 0 && text[i - 1] == ')');
                return !isEscaped && (isAttributes || isAlone) ? Scan(text, i + 1, offset) : null;
            }

            if (text[i] == '\n' && i > 0 && text[i - 1] == '\n')
            {
                return null;
            }
        }

        return null;
    }

    private static AttributeContext? Scan(string text, int start, int offset)
    {
        List<string> classes = [];
        List<string> names = [];
        bool hasId = false;
        int i = start;
        while (true)
        {
            while (i < offset && Characters.IsBlankOrNewline(text[i]))
            {
                i++;
            }

            int item = i;
            char quote = '\0';
            bool isComment = i < offset && text[i] == '%';
            i += isComment ? 1 : 0;
            while (i < offset && (quote != '\0' || isComment || !Characters.IsBlankOrNewline(text[i])))
            {
                if (isComment && text[i] == '%')
                {
                    isComment = false;
                }
                else if (quote != '\0' && text[i] == '\\')
                {
                    i++;
                }
                else if (quote != '\0' && text[i] == quote)
                {
                    quote = '\0';
                }
                else if (quote == '\0' && !isComment && text[i] == '"')
                {
                    quote = '"';
                }
                else if (quote == '\0' && !isComment && text[i] == '}')
                {
                    return null;
                }

                i++;
            }

            if (i >= offset)
            {
                return isComment ? null : new AttributeContext(item, text[item..offset], classes, hasId, names);
            }

            string done = text[item..i];
            if (done.StartsWith('.'))
            {
                classes.Add(done[1..]);
            }
            else if (done.StartsWith('#'))
            {
                hasId = true;
            }
            else if (done.IndexOf('=', StringComparison.Ordinal) is > 0 and int equals)
            {
                names.Add(done[..equals]);
            }
        }
    }
}
