using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>Writes an article as one <c>newsItem</c>. The order of the elements is the schema's.</summary>
internal sealed class NewsMlG2ItemWriter(ArticleView article, FormatLedger ledger, NewsMlG2Options options, XmlSink xml, XmlIds ids, Func<DateTimeOffset> now)
{
    public const string Format = "NewsML-G2 2.35";
    public const string Namespace = "http://iptc.org/std/nar/2006-10-01/";

    private readonly NewsMlG2Export _export = new(article, ledger, options, xml, ids, now);
    private readonly ExportUsage _usage = new(
        article, ledger, options, new ExportDates(article, ledger, options, now), new UsageForm(HasEmbargo: true, HasCorrections: true), Format);

    public void Write()
    {
        var parties = new NewsMlG2PartyWriter(_export);
        xml.Root("newsItem", Namespace);
        xml.Attribute("standard", "NewsML-G2");
        xml.Attribute("standardversion", "2.35");
        xml.Attribute("conformance", "power");
        xml.Attribute("guid", ArticleIdentity.Uri(article, ledger, options));
        WriteVersion();
        if (_export.Language is { } language)
        {
            xml.Lang(language);
        }

        foreach (string catalog in options.Catalogs)
        {
            _export.Empty("catalogRef", "href", catalog);
        }

        WriteCatalog();
        WriteHistory();
        new NewsMlG2RightsWriter(_export, parties).WriteRights();
        new NewsMlG2ItemMetaWriter(_export, _usage, parties).WriteItemMeta();
        new NewsMlG2ContentMetaWriter(_export, parties).WriteContentMeta();
        new NewsMlG2AssertWriter(_export).WriteAsserts();
        var content = new NewsMlG2ContentWriter(_export);
        content.WriteInlineReferences();
        content.WriteContentSet();
        xml.End();
    }

    /// <summary>The version. The schema's default is written too, because readers expect one.</summary>
    private void WriteVersion()
    {
        ArticleFact? version = article.First(NewsConcept.Version);
        bool isLegal = version is not null && XsdText.IsPositiveInteger(version.Text);
        xml.Attribute("version", isLegal ? ledger.Carry(version!) : "1");
        if (version is not null && !isLegal)
        {
            ledger.Lose(version, "is not a positive whole number");
        }
    }

    /// <summary>The catalog of NewsSchema's own vocabularies that the item uses.</summary>
    private void WriteCatalog()
    {
        bool hasRoles = (article.Kicker ?? article.Deck) is not null;

        // An entity without an id is written only where the text refers to it.
        bool hasKinds = _export.Body.Ids.Keys.Concat(article.Entities.Where(static entity => !entity.IsAnonymous)).Any(static entity => NewsMlG2Export.IsConcept(entity) && NewsMlG2Tables.Natures.Find(entity.Kind.Class) is null);
        if (!hasRoles && !hasKinds)
        {
            return;
        }

        xml.Start("catalog");
        if (hasRoles)
        {
            WriteScheme(NewsMlG2Tables.RoleAlias, NewsMlG2Tables.RoleUri);
        }

        if (hasKinds)
        {
            WriteScheme(NewsMlG2Tables.KindAlias, NewsMlG2Tables.KindUri);
        }

        xml.End();
    }

    private void WriteScheme(string alias, string uri)
    {
        xml.Start("scheme");
        xml.Attribute("alias", alias);
        xml.Attribute("uri", uri);
        xml.End();
    }

    private void WriteHistory()
    {
        if (_export.Dates.Truncated(article.First(NewsConcept.Published)) is { } published)
        {
            xml.Start("pubHistory");
            xml.Start("published");
            xml.Element("timestamp", published.Extended);
            xml.End();
            xml.End();
        }
    }
}
