using System.Globalization;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.NewsMarkdown.Meaning;

/// <summary>
/// The places of an article that was composed from data. The parts of such an article have no characters in a source; the start of their
/// <see cref="SourceSpan"/> is the number of the member that they were composed from, so that the resolver's errors name members.
/// </summary>
internal sealed class ComposedPlaces
{
    /// <summary>The parts of the paths. They are joined only for a message, because nearly all articles have no errors.</summary>
    private readonly List<(string Parent, int Index, string? Member)> _places = [("", -1, null)];

    /// <summary>Adds the place of a member.</summary>
    /// <param name="parent">The path of an object, or of a list.</param>
    /// <param name="index">The index in the list; -1 if the parent is an object.</param>
    /// <param name="member">The member of the object or of the list's item; null for the object or item itself.</param>
    public SourceSpan Add(string parent, int index = -1, string? member = null)
    {
        _places.Add((parent, index, member));
        return new SourceSpan(_places.Count - 1, 0);
    }

    /// <summary>The path of the member at a place: <c>body[3].spans[1].ref</c>; empty if the place is not known.</summary>
    public string this[SourceSpan place]
    {
        get
        {
            (string parent, int index, string? member) = place.Start < _places.Count ? _places[place.Start] : _places[0];
            string path = index < 0 ? parent : parent + "[" + index.ToString(CultureInfo.InvariantCulture) + "]";
            return member is null ? path : path.Length == 0 ? member : path + "." + member;
        }
    }
}
