using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats;
using NewsSchema.Core.Formats.NewsMlG2;
using NewsSchema.Core.Formats.Ninjs;
using NewsSchema.Core.Formats.Nitf;
using NewsSchema.Core.Formats.SchemaOrg;
using NewsSchema.Core.Formats.Xhtml;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats;

/// <summary>The tables of the formats: each pair once, in both directions, and with names of the vocabulary on the article's side.</summary>
public class NamePairsTests
{
    private static readonly NamePairs<string>[] s_kindTables =
        [NinjsTables.Entities, NewsMlG2Tables.Natures, NitfTables.Elements, SchemaOrgTables.Types, XhtmlTables.Elements];

    private static readonly NamePairs<string>[] s_slotTables =
        [NinjsTables.Headlines, NinjsTables.SlotDescriptions, NewsMlG2Tables.Slots, NitfTables.Head, NitfTables.Blocks, SchemaOrgTables.Slots];

    private static readonly NamePairs<NewsConcept>[] s_conceptTables =
    [
        NinjsTables.Members, NinjsTables.Descriptions, NinjsTables.Subjects, NinjsTables.Sources, NinjsTables.AlternativeIds,
        NewsMlG2Tables.Rights, NewsMlG2Tables.ItemMeta, NewsMlG2Tables.ContentMeta,
        NitfTables.Meta, NitfTables.DocumentData, NitfTables.Publication,
        SchemaOrgTables.Properties,
    ];

    private static readonly NamePairs<(string Kind, string Member)>[] s_memberTables =
        [NewsMlG2Tables.Details, SchemaOrgTables.Members, XhtmlTables.Attributes];

    [Fact]
    public void Concepts_and_slots_are_paired_one_to_one()
    {
        Assert.All(s_conceptTables, table => Assert.True(table.IsOneToOne));
        Assert.All(s_slotTables, table => Assert.True(table.IsOneToOne));
        Assert.True(SchemaOrgTables.DigitalSources.IsOneToOne);
        Assert.True(XhtmlTables.DataAttributes.IsOneToOne);
    }

    [Fact]
    public void Members_are_paired_one_to_one_within_their_kind() => Assert.All(s_memberTables, table => Assert.All(
        table.Pairs.GroupBy(pair => pair.Ours.Kind),
        kind => Assert.Equal(kind.Count(), kind.Select(pair => pair.Theirs).Distinct().Count())));

    [Fact]
    public void A_kind_is_in_a_table_once_and_a_shared_name_leads_to_one_of_its_kinds() => Assert.All(s_kindTables, table =>
    {
        Assert.Equal(table.Pairs.Count, table.Pairs.Select(pair => pair.Ours).Distinct().Count());
        Assert.All(table.Pairs, pair =>
        {
            Assert.Equal(pair.Theirs, table[pair.Ours]);
            Assert.True(table.TryFindOurs(pair.Theirs, out string? kind));
            Assert.Equal(pair.Theirs, table[kind!]);
        });
    });

    [Fact]
    public void Kinds_and_slots_are_of_the_vocabulary()
    {
        Assert.All(s_kindTables.SelectMany(table => table.Pairs), pair => Assert.NotNull(Vocabulary.FindKind(pair.Ours)));
        Assert.All(s_memberTables.SelectMany(table => table.Pairs), pair => Assert.NotNull(Vocabulary.FindKind(pair.Ours.Kind)));
        Assert.All(
            s_slotTables.SelectMany(table => table.Pairs),
            pair => Assert.Contains(Vocabulary.Slots, slot => slot.Class == pair.Ours || slot.Member == pair.Ours));
    }

    [Fact]
    public void Every_kind_of_entity_has_a_name_in_every_format()
    {
        foreach (string kind in Vocabulary.Kinds.Where(kind => kind.Role == Core.Tree.NodeClass.Entity).Select(kind => kind.Class).Append("goal"))
        {
            Assert.NotEmpty(NinjsTables.ListOf(kind));
            Assert.NotEmpty(NewsMlG2Tables.NatureOf(kind));
            Assert.NotEmpty(NitfTables.ElementOf(kind)!);
            Assert.NotEmpty(SchemaOrgTables.TypeOf(kind));
        }
    }

    [Fact]
    public void A_name_that_no_pair_has_is_not_found()
    {
        var pairs = new NamePairs<string>(("a", "x"), ("b", "x"));

        Assert.Null(pairs.Find("c"));
        Assert.False(pairs.TryFindOurs("y", out _));
        Assert.True(pairs.TryFindOurs("x", out string? first));
        Assert.Equal("a", first);
        Assert.False(pairs.IsOneToOne);
    }
}
