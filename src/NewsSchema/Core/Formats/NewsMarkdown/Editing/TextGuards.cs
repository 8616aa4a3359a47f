using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>
/// Ways to make an edit of brackets. Usually it can be made as it is; if characters of the text would then be read as markup, they are escaped, and what would
/// be read as a part of the file's layout is kept by an empty comment.
/// </summary>
internal static class TextGuards
{
    private const string Comment = "{%}";

    /// <param name="article">The article.</param>
    /// <param name="block">The block whose brackets are edited.</param>
    /// <param name="edits">The edits of the brackets.</param>
    /// <param name="joins">The positions at which a bracket is removed, so that its neighbours meet.</param>
    public static IEnumerable<IEnumerable<TextEdit>> Ways(EditableArticle article, Block block, IReadOnlyList<TextEdit> edits, params int[] joins)
    {
        List<List<TextEdit>> guards = [[]];
        foreach (int join in joins)
        {
            // A comment alone on a line would be a note, which is removed with its line; two are not.
            string[] choices = IsEscapable(article.Text, join) ? ["", "\\", Comment, Comment + Comment] : ["", Comment, Comment + Comment];
            guards = [.. choices.SelectMany(choice => guards.Select(guard => guard.Append(TextEdit.Insert(join, choice)).ToList()))];
        }

        List<TextEdit> literals = Literals(article.Text, block);
        return guards.Select(guard => edits.Concat(guard)).Concat(guards.Select(guard => edits.Concat(guard).Concat(literals)));
    }

    private static bool IsEscapable(string text, int position) => position < text.Length && Characters.IsPunctuation(text[position]);

    /// <summary>Escapes for all characters of the text that are like markup.</summary>
    private static List<TextEdit> Literals(string text, Block block)
    {
        var escapes = new List<TextEdit>();
        int position = block.Positions!.Content.Start;
        bool isEscaped = false;
        foreach (BlockMarkup markup in block.Positions.Markup)
        {
            Add(position, markup.Source.Start);
            position = markup.Source.End;
            isEscaped = markup.Kind == MarkupKind.Escape;
        }

        Add(position, block.Positions.Content.End);
        return escapes;

        void Add(int start, int end)
        {
            for (int i = isEscaped ? start + 1 : start; i < end; i++)
            {
                if (text[i] is '[' or ']' or '{' or '\\')
                {
                    escapes.Add(TextEdit.Insert(i, "\\"));
                }
            }
        }
    }
}
