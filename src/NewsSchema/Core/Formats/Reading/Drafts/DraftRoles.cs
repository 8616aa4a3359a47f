using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.Reading.Drafts;

/// <summary>
/// Finds the person that a role in a text belongs to: the one whose role has these words; otherwise, the next one in the block, or the one that the role is inside of or follows. An own file lists each
/// person with a role, so that another one cannot be meant.
/// </summary>
internal sealed class DraftRoles(ArticleDraft draft)
{
    /// <summary>The first person of the article with each role; in an own file.</summary>
    private Dictionary<string, DraftEntity>? _byRole;

    private DraftEntity? _any;

    /// <summary>Finds the persons of the roles that a block marks.</summary>
    public void Read(DraftBlock block)
    {
        if (!block.Marks.Exists(static mark => mark.IsRole))
        {
            return;
        }

        List<DraftMark> persons = block.Marks.FindAll(mark => mark.Entity is { Kind: "person", IsAnonymous: false } person && (!draft.IsOwn || person.Has("role")));
        var byStart = new DraftMarkOrder(persons, static mark => mark.Start);
        var byEnd = new DraftMarkOrder(persons, static mark => mark.End);
        int[] ends = byStart.Largest(static mark => mark.End);
        Dictionary<string, DraftEntity> roles = ByRole(persons.Select(static mark => mark.Entity!));
        foreach (DraftMark role in block.Marks)
        {
            if (role.IsRole)
            {
                string words = block.Text.ToString(role.Start, role.End - role.Start);
                role.Person = roles.TryGetValue(words, out DraftEntity? person) ? person : Nearest(role, byStart, byEnd, ends) ?? OfArticle(words);
            }
        }
    }

    /// <summary>The nearest person. The one after a role is as near as one at half the distance before it.</summary>
    private static DraftEntity? Nearest(DraftMark role, DraftMarkOrder byStart, DraftMarkOrder byEnd, int[] ends)
    {
        int around = DraftMarkOrder.FirstAtLeast(ends, role.End);
        if (around < ends.Length && byStart[around].Start <= role.Start)
        {
            return byStart[around].Entity;
        }

        int after = byStart.FirstAtLeast(role.End);
        int before = byEnd.FirstAtLeast(role.Start + 1) - 1;
        DraftMark? next = after < byStart.Count ? byStart[after] : null;
        DraftMark? last = before >= 0 ? byEnd[byEnd.FirstAtLeast(byEnd[before].End)] : null;
        bool isLast = last is not null && (next is null || (role.Start - last.End) * 2 <= next.Start - role.End);
        return (isLast ? last : next)?.Entity;
    }

    private DraftEntity? OfArticle(string words)
    {
        if (!draft.IsOwn)
        {
            return null;
        }

        if (_byRole is null)
        {
            _byRole = ByRole(draft.Entities.All.Where(static entity => entity.Kind == "person"));
            _any = draft.Entities.All.FirstOrDefault(static entity => entity.Kind == "person" && entity.Has("role"));
        }

        return _byRole.TryGetValue(words, out DraftEntity? person) ? person : _any;
    }

    private static Dictionary<string, DraftEntity> ByRole(IEnumerable<DraftEntity> persons)
    {
        var roles = new Dictionary<string, DraftEntity>(StringComparer.Ordinal);
        foreach (DraftEntity person in persons)
        {
            if (person.Find("role") is ScalarNode role && !roles.ContainsKey(role.Text))
            {
                roles.Add(role.Text, person);
            }
        }

        return roles;
    }
}
