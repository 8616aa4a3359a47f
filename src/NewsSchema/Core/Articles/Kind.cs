using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Articles;

/// <summary>A kind of annotation, which states what a span's text is.</summary>
/// <param name="Class">The class in a fixture, without its dot.</param>
/// <param name="Role">Entity, Statement or Value.</param>
/// <param name="Member">The name of a part of this kind in a slot's data.</param>
/// <param name="List">The name of the list in an article's data.</param>
/// <param name="TypeName">The C# record.</param>
internal sealed record Kind(string Class, NodeClass Role, string Member, string List, string TypeName)
{
    /// <summary>Whether an id is that of an annotation of this kind without an id in the text: <c>date.1</c>.</summary>
    public bool IsAnonymousId(string id)
    {
        int start = Class.Length + 1;
        bool isNumbered = id.Length > start && id[Class.Length] == '.' && id.StartsWith(Class, StringComparison.Ordinal);
        for (int i = start; isNumbered && i < id.Length; i++)
        {
            isNumbered = Characters.IsDigit(id[i]);
        }

        return isNumbered;
    }
}
