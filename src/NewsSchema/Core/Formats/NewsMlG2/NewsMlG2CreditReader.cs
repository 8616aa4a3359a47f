using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>Places the creators of the content and the places where it was made: as marks in the byline and the dateline that name them, otherwise as metadata.</summary>
internal sealed class NewsMlG2CreditReader(NewsMlG2Import import)
{
    private readonly ArticleDraft _draft = import.Draft;

    /// <summary>A creator that the byline names is marked there; all others are metadata.</summary>
    public void PlaceCreators()
    {
        DraftBlock? byline = _draft.Head.TryGetValue("byline", out DraftBlock? head) ? head : null;
        bool isRepeated = byline is not null && _draft.IsOwn && import.Creators.Count > 0
            && import.Creators.TrueForAll(creator => creator.Kind is null && creator.Name?.Text == byline.Text.ToString());
        if (isRepeated)
        {
            // The author is only metadata, and our writer states the name as a byline, too.
            _draft.Head.Remove("byline");
            byline = null;
        }

        foreach (NewsMlG2Concept creator in import.Creators)
        {
            if (byline is null || !MarkCreator(creator, byline))
            {
                import.Entities.AddParty(NewsConcept.Byline, creator);
            }
        }
    }

    private bool MarkCreator(NewsMlG2Concept creator, DraftBlock byline)
    {
        if (creator.Name is not { IsBlank: false } name)
        {
            return false;
        }

        string words = import.Entities.TextOf(name);
        int start = byline.Text.ToString().IndexOf(words, StringComparison.Ordinal);
        if (start < 0)
        {
            return false;
        }

        bool isPerson = creator.Kind == "person";
        if (isPerson && creator.Keys.Any())
        {
            DraftEntity person = import.Entities.Entity(creator, "person");
            if (byline.Marks.Exists(mark => mark.Entity == person))
            {
                return true;
            }
        }

        if (byline.Marks.Exists(mark => mark.Start < start + words.Length && start < mark.End))
        {
            return isPerson;
        }

        DraftMark author = byline.Open(creator.Path, creator.Place);
        author.Start = start;
        author.End = start + words.Length;
        if (isPerson)
        {
            author.Entity = creator.Keys.Any() ? import.Entities.Entity(creator, "person") : DraftEntities.Anonymous("person", creator.Place);
        }
        else
        {
            author.Classes.Add("author");
            KeepIdentity(creator);
        }

        return true;
    }

    /// <summary>Only the name of an author is in the text.</summary>
    private void KeepIdentity(NewsMlG2Concept creator)
    {
        if (!_draft.IsOwn)
        {
            _draft.Ledger.Keep(creator.QCode);
            _draft.Ledger.Keep(creator.StatedUri);
            _draft.Ledger.Keep(creator.Type);
            if (creator.Literal?.Text != creator.Name?.Text)
            {
                _draft.Ledger.Keep(creator.Literal);
            }

            foreach (NewsMlG2Detail detail in creator.Details)
            {
                _draft.Ledger.Keep(detail.Text);
                detail.Target?.Keep(_draft.Ledger);
            }
        }
    }

    /// <summary>A place that the dateline names is marked there. Of all others only the place is known, not that the content was made there.</summary>
    public void PlaceLocations()
    {
        foreach (NewsMlG2Concept located in import.Located)
        {
            if ((located.Name ?? located.Literal) is not { IsBlank: false } name)
            {
                located.Keep(_draft.Ledger);
                continue;
            }

            if (_draft.IsOwn && !located.Keys.Any())
            {
                // A place without an id, which is marked in the dateline.
                continue;
            }

            DraftEntity place = import.Entities.Entity(located, "place");
            place.Name ??= import.Entities.TextOf(name);
            import.Entities.AddDetails(located, place);
            if (!_draft.IsOwn)
            {
                _draft.Ledger.Keep(located.Type);
                import.Heads.MarkPlace(place, import.Entities.TextOf(name), located.Path);
            }
        }
    }
}
