using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Pins;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>Drafts records whose objects differ by a discriminator: an abstract record, and a variant for each value.</summary>
internal sealed partial class SchemaDrafter
{
    private static readonly TypeDraft s_discriminator = new(TypePlanKind.String);

    /// <summary>
    /// Whether a record has variants. It is decided from all places of the record that are known when it is drafted. A record that has variants keeps them when
    /// more places become known, because other records depend on them.
    /// </summary>
    private bool HasVariants(RecordDraft record)
    {
        if (record.Role is not (RecordRole.Structure or RecordRole.DataRoot) || record.Objects is not { } objects)
        {
            return false;
        }

        objects = XmlRule.ViewVariants(objects);
        VariantDecision? decision = record.Pin is { } pin ? DecideByPin(pin, objects)
            : record.Decision is { } known ? Renew(known, objects)
            : VariantRule.Decide(objects);
        if (decision is not null && record.Decision is null)
        {
            // The members are now those of the variants, so the objects in them are bound again.
            _records.ForEach(other => other.RemoveSourcesBelow(record.Path.Id));
            decision = Renew(decision, XmlRule.ViewVariants(record.Objects!));
        }

        record.Decision = decision;
        return decision is not null;
    }

    /// <summary>
    /// For a record with variants or a variant: whether the discriminator may be a list. One is in the samples, or the objects are JSON-LD, where a list of one and the value
    /// mean the same.
    /// </summary>
    public bool MayBeMany(RecordDraft record) =>
        (record.Base ?? record) is { Decision: { } decision } @base
        && (IsJsonLd(@base) || @base.Objects?.Members.FirstOrDefault(member => member.Name == decision.Name)?.Value.Lists is not null);

    /// <summary>The same decision for the values that the objects have now.</summary>
    private static VariantDecision Renew(VariantDecision known, ObjectShape objects) => VariantRule.Force(objects, known.Name) is { } same
        ? same with { Figures = known.Figures }
        : known with { Values = new EquatableArray<string>(known.Values.Where(value => VariantRule.Select(objects, known.Name, value) is not null)) };

    private VariantDecision? DecideByPin(Pin pin, ObjectShape objects)
    {
        if (!pin.IsAbstract)
        {
            return null;
        }

        string? name = pin.Discriminator is { } property ? PinIndex.FindKey(objects, property) : null;
        string diagnostic = pin.FullName + "?variants";
        _diagnostics.Remove(diagnostic);
        if (VariantRule.Force(objects, name) is { } decision)
        {
            if (PinIndex.MembersOf(pin, objects).TryGetValue(decision.Name, out PinnedMember? settable))
            {
                _diagnostics[diagnostic] = PlanDiagnostic.AtPin(pin.FullName, settable.Name, PinCodes.ReservedMember, settable.Name, pin.TypeName);
            }

            return decision;
        }

        string obstacle = $"is abstract, but no text such as '{name ?? "type"}' tells its samples apart: remove the modifier";
        _diagnostics[diagnostic] = PlanDiagnostic.AtPin(pin.FullName, null, PinCodes.NoPin, pin.TypeName, obstacle);
        return new VariantDecision(name ?? "type", default, 0);
    }

    /// <summary>Drafts an abstract record: its discriminator, and the members that all variants share.</summary>
    private IEnumerable<MemberDraft> DraftBase(RecordDraft record)
    {
        VariantDecision decision = record.Decision!;
        FindVariants(record, decision, record.Objects!);
        ObjectShape objects = XmlRule.ViewVariants(record.Objects!);
        Dictionary<string, PinnedMember> pins = PinIndex.MembersOf(record.Pin, objects);
        HashSet<string> shared = FindShared(record, decision, objects);
        bool hasDiscriminator = false;
        foreach (MemberShape member in objects.InOrder())
        {
            if (member.Name == decision.Name)
            {
                hasDiscriminator = true;
                yield return DraftDiscriminator(record, MemberDoc.Of(objects, member));
            }
            else if (pins.TryGetValue(member.Name, out PinnedMember? pin))
            {
                if (DraftPinned(record, member.Name, pin, member.Value) is { } pinned)
                {
                    yield return pinned;
                }
            }
            else if (shared.Contains(member.Name))
            {
                yield return DraftMember(record, objects, member);
            }

            pins.Remove(member.Name);
        }

        if (!hasDiscriminator)
        {
            pins.Remove(decision.Name);
            yield return DraftDiscriminator(record, default);
        }

        foreach (KeyValuePair<string, PinnedMember> rest in pins)
        {
            if (DraftPinned(record, rest.Key, rest.Value, shape: null) is { } draft)
            {
                yield return draft;
            }
        }
    }

    private static MemberDraft DraftDiscriminator(RecordDraft record, EquatableArray<string> doc) => new(
        record.Base?.Decision!.Name ?? record.Decision!.Name,
        s_discriminator,
        IsRequired: record.Value is not null,
        IsNullable: record.Value is null,
        MemberOrigin.Discriminator,
        record.Pin is { IsAbstract: true, Discriminator: { } declared } ? declared : null,
        doc);

    /// <summary>Drafts a variant: the members of its base, and its own.</summary>
    private IEnumerable<MemberDraft> DraftVariant(RecordDraft variant)
    {
        Dictionary<string, MemberDraft> shared = variant.Base!.Members.ToDictionary(member => member.JsonName, StringComparer.Ordinal);
        ObjectShape? objects = XmlRule.View(variant.Objects, variant.Base.Objects);
        Dictionary<string, PinnedMember> pins = PinIndex.MembersOf(variant.Pin, objects);
        IEnumerable<MemberShape> members = variant.Value is null || objects is null ? [] : objects.InOrder();
        foreach (MemberShape member in members)
        {
            if (shared.TryGetValue(member.Name, out MemberDraft? inherited))
            {
                yield return Inherit(variant, inherited, MemberDoc.Of(objects!, member));
            }
            else if (pins.TryGetValue(member.Name, out PinnedMember? pin))
            {
                if (DraftPinned(variant, member.Name, pin, member.Value) is { } pinned)
                {
                    yield return pinned;
                }
            }
            else
            {
                yield return DraftMember(variant, objects!, member);
            }

            shared.Remove(member.Name);
            pins.Remove(member.Name);
        }

        foreach (MemberDraft member in variant.Base.Members.Where(member => shared.ContainsKey(member.JsonName)))
        {
            pins.Remove(member.JsonName);
            yield return Inherit(variant, member, default);
        }

        foreach (KeyValuePair<string, PinnedMember> rest in pins)
        {
            if (DraftPinned(variant, rest.Key, rest.Value, shape: null) is { } draft)
            {
                yield return draft;
            }
        }
    }

    private static MemberDraft Inherit(RecordDraft variant, MemberDraft member, EquatableArray<string> doc) =>
        member.Origin == MemberOrigin.Discriminator ? DraftDiscriminator(variant, doc) : member with { Origin = MemberOrigin.Inherited, Doc = doc };

    /// <summary>Makes the variants, and drafts them again: what they inherit may have changed.</summary>
    private void FindVariants(RecordDraft record, VariantDecision decision, ObjectShape objects)
    {
        record.Variants.Clear();
        string[] words = VariantNames.Of(decision.Values);
        for (int i = 0; i <= decision.Values.Count; i++)
        {
            string? value = i < decision.Values.Count ? decision.Values[i] : null;
            SchemaPath path = record.Path.Variant(value, words[i]);
            if (!_bindings.TryGetValue(path.Id, out RecordDraft? variant))
            {
                variant = AddVariant(record, path, value);
                _bindings.Add(path.Id, variant);
            }

            record.Variants.Add(variant);
            if (VariantRule.Select(objects, decision.Name, value) is { } part)
            {
                SetSource(variant, path.Id, ShapeOf(part));
            }

            if (_isWaiting.Add(variant))
            {
                _waiting.Enqueue(variant);
            }
        }
    }

    /// <summary>A new variant, or the one that a pin declares.</summary>
    private RecordDraft AddVariant(RecordDraft record, SchemaPath path, string? value)
    {
        Pin? pin = FindPin(path, record.Namespace);
        RecordDraft variant = pin is not null && !_pinned.ContainsKey(pin) && CanUse(pin, RecordRole.Variant, record)
            ? GetPinned(pin, RecordRole.Variant, path.Id, record)
            : new RecordDraft(RecordRole.Variant, path, record.Namespace, record);
        if (variant.Pin is null)
        {
            _records.Add(variant);
        }

        variant.Value = value;
        return variant;
    }

    /// <summary>
    /// The members that every value shows with one type, and the context of JSON-LD, whose forms do not depend on the type of the object; not one that the pin of a variant declares itself.
    /// </summary>
    private HashSet<string> FindShared(RecordDraft record, VariantDecision decision, ObjectShape objects)
    {
        ObjectShape[] parts = decision.Values.Select(value => VariantRule.Select(objects, decision.Name, value)!).ToArray();
        var shared = new HashSet<string>(objects.Members.Select(member => member.Name).Where(name => name != decision.Name), StringComparer.Ordinal);
        Dictionary<string, Shape>[] shapes = parts
            .Select(part => part.Members.ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal)).ToArray();
        Dictionary<string, Shape> merged = objects.Members.ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
        bool isJsonLd = IsJsonLd(record);
        shared.RemoveWhere(name => !(isJsonLd && name == JsonLdRule.Context)
            && !Array.TrueForAll(shapes, shape => shape.TryGetValue(name, out Shape? value) && HasSameType(value, merged[name], record)));
        foreach (RecordDraft variant in record.Variants)
        {
            shared.ExceptWith(PinIndex.MembersOf(variant.Pin, XmlRule.View(variant.Objects, record.Objects)).Keys);
        }

        return shared;
    }

    /// <summary>Whether some values have the type of all of them.</summary>
    private bool HasSameType(Shape some, Shape all, RecordDraft record)
    {
        if (OneOrManyRule.Applies(all))
        {
            return HasSameType(OneOrManyRule.Fold(some), OneOrManyRule.Fold(all), record);
        }

        JsonKinds kinds = KindsOf(all, record.IsArticle);
        if (some.IsUnknown)
        {
            return ShapeSimilarity.IsSingle(kinds);
        }

        if (KindsOf(some, record.IsArticle) != kinds || !ShapeSimilarity.IsSingle(kinds) || all.References is not null)
        {
            return false;
        }

        return kinds switch
        {
            JsonKinds.Object => ShapeSimilarity.AreOfOneType(some.Objects!, all.Objects!),
            JsonKinds.Array => some.Lists!.Element is null || HasSameType(some.Lists.Element, all.Lists!.Element!, record),
            _ => TypeOf(kinds, some, record.Path, record, "") with { Usual = null } == TypeOf(kinds, all, record.Path, record, "") with { Usual = null },
        };
    }
}
