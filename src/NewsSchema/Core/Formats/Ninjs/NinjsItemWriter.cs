using System.Globalization;
using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Ninjs;

/// <summary>Writes an article as one ninjs object.</summary>
internal sealed class NinjsItemWriter(ArticleView article, FormatLedger ledger, NinjsOptions options, JsonSink json, bool hasMarkup, Func<DateTimeOffset> now)
{
    private readonly NinjsExport _export = new(article, ledger, options, json, hasMarkup, now);
    private readonly ExportUsage _usage =
        new(article, ledger, options, new ExportDates(article, ledger, options, now), new UsageForm(HasEmbargo: true), Format(options.Version));

    public static string Format(NinjsVersion version) => $"ninjs {version}";

    public void Write()
    {
        var concepts = new NinjsConceptWriter(_export);
        json.StartObject();
        WriteStandard();
        string uri = ArticleIdentity.Uri(article, ledger, options);
        json.String("uri", uri);
        json.String("type", "text");
        _export.Text("representationType", _export.Dialect.Representation);
        _export.Text(NewsConcept.Profile);
        _export.Text(NewsConcept.Version);
        WriteDates();
        WriteStatus();
        WriteRights();
        _export.Lines(NewsConcept.EdNote);
        _export.Text("language", article.Language);
        new NinjsTextWriter(_export).WriteTexts();
        concepts.WriteConcepts();
        new NinjsSourceWriter(_export).WriteSources();
        _export.Text(NewsConcept.Title);
        WriteByline();
        _export.Text(NewsConcept.Slug);
        WriteLocated();
        new NinjsAssociationWriter(_export).WriteAssociations();
        WriteOtherIds(uri);
        concepts.WriteGenres();
        concepts.WriteDigitalSourceType();
        json.EndObject();
    }

    private void WriteStandard() => _export.Object(_export.Dialect.StandardMember, () =>
    {
        json.String("name", "ninjs");
        json.String("version", options.Version.ToString());
        json.String("schema", $"http://www.iptc.org/std/ninjs/ninjs-schema_{options.Version}.json");
    });

    private void WriteDates()
    {
        ArticleFact? published = article.First(NewsConcept.Published);
        if (article.First(NewsConcept.Created) is { } created)
        {
            _export.Instant(NewsConcept.Created, created);
        }
        else
        {
            _export.Instant(NewsConcept.Created, published, "ninjs has no date of publication: it is the date of the first version");
        }

        string version = NinjsTables.Members[NewsConcept.Updated];
        _export.Text(version, _export.Dates.Version(_export.Name(version)).Extended);
        if (published is not null)
        {
            ledger.Lose(published, "ninjs has no date of publication");
        }

        _export.Text(NinjsTables.Members[NewsConcept.Embargo], _usage.Embargo?.Extended);
        _export.Instant(NewsConcept.Expires, article.First(NewsConcept.Expires));
    }

    private void WriteStatus()
    {
        _export.Text(NinjsTables.Members[NewsConcept.Status], _usage.Status);
        if (article.First(NewsConcept.Urgency) is { } urgency && ledger.IsUrgency(urgency))
        {
            json.Number(NinjsTables.Members[NewsConcept.Urgency], ledger.Carry(urgency)[0] - '0');
        }
    }

    private void WriteRights()
    {
        if (article.Parties(NewsConcept.CopyrightHolder).FirstOrDefault() is { } holder)
        {
            _export.Text(NinjsTables.Members[NewsConcept.CopyrightHolder], holder.Name);
            ledger.Carry(holder.NameFact);
        }

        _export.Lines(NewsConcept.CopyrightNotice);
        _export.Lines(NewsConcept.UsageTerms);
        if (article.First(NewsConcept.RightsLink) is { } link)
        {
            if (link.Uri is { } uri)
            {
                _export.Object("rightsInfo", () => _export.Text("linkedRights", uri));
                ledger.Carry(link);
            }
            else
            {
                ledger.Lose(link, "is not an absolute address");
            }
        }
    }

    private void WriteByline()
    {
        string member = NinjsTables.Members[NewsConcept.Byline];
        if (article.Byline is { } byline)
        {
            _export.Text(member, byline.Text);
            ledger.CarryAll("byline");
        }
        else if (article.Parties(NewsConcept.Byline).ToList() is { Count: > 0 } authors)
        {
            _export.Text(member, string.Join(", ", authors.Select(static author => author.Name)));
            foreach (PartyView author in authors)
            {
                ledger.Carry(author.NameFact);
            }
        }

        ledger.ApproximateAll("authors", "only in the byline");
    }

    private void WriteLocated()
    {
        if (article.Dateline?.Part("place") is { Target: { } place } located)
        {
            json.String("located", place.Name);
            ledger.Carry(located);
        }

        ledger.ApproximateAll("dateline.date", "only in the text of the dateline");
    }

    /// <summary>Writes the id of the article, if it differs from the URI, the address of the published article, and all other ids.</summary>
    private void WriteOtherIds(string uri)
    {
        var ids = new List<(string? Role, string Value)>();
        if (article.Id is { } id && id.Text != uri)
        {
            ids.Add((NinjsTables.OwnId, id.Text));
        }

        if (article.First(NewsConcept.Url) is { } url)
        {
            ids.Add((NinjsTables.AlternativeIds[NewsConcept.Url], ledger.Approximate(url, "an alternative id whose role is \"url\"")));
        }

        foreach (IdentifierView identifier in article.Identifiers)
        {
            AddIdentifier(identifier, ids);
        }

        if (_export.Dialect.HasLists)
        {
            _export.List("altIds", ids.ConvertAll(id => (Action)(() =>
            {
                _export.Text("role", id.Role);
                json.String("value", id.Value);
            })));
        }
        else if (ids.Count > 0)
        {
            _export.Object("altIds", () => ids.ForEach(id => json.String(id.Role!, id.Value)));
        }
    }

    /// <summary>Adds a further id. The roles of the id and the address are taken, and in a map each role is that of one id.</summary>
    private void AddIdentifier(IdentifierView identifier, List<(string? Role, string Value)> ids)
    {
        string? role = identifier.Role?.Text;
        if (role is not null)
        {
            bool isTaken = role == NinjsTables.OwnId || NinjsTables.AlternativeIds.TryFindOurs(role, out _)
                || (!_export.Dialect.HasLists && (role.StartsWith(NinjsTables.NamelessId, StringComparison.Ordinal) || ids.Exists(id => id.Role == role)));
            if (isTaken)
            {
                ledger.Lose(identifier.Role!, "another id has this role in ninjs");
                role = null;
            }
            else
            {
                ledger.Carry(identifier.Role!);
            }
        }

        if (role is null && !_export.Dialect.HasLists)
        {
            role = NinjsTables.NamelessId + ids.Count.ToString(CultureInfo.InvariantCulture);
        }

        ids.Add((role, ledger.Carry(identifier.Value)));
    }
}
