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
        if (!MayHaveVariants(record.Role, record.Base, record.Value) || record.Objects is null)
        {
            return false;
        }

        ObjectShape objects = ViewVariants(record);
        string[] outer = record.Bases.SelectMany(@base => PinIndex.MembersOf(@base.Pin, objects).Keys.Prepend(@base.Decision!.Name)).ToArray();
        VariantDecision? decision = record.Pin is { } pin ? DecideByPin(pin, objects, outer)
            : record.Decision is { } known ? Renew(known, objects, outer)
            : VariantRule.Decide(objects, outer);
        if (decision is not null && record.Decision is null)
        {
            // The members are now those of the variants, so the objects in them are bound again.
            _records.ForEach(other => other.RemoveSourcesBelow(record.Path.Id));
            decision = Renew(decision, ViewVariants(record), outer);
        }

        record.Decision = decision;
        return decision is not null;
    }

    /// <summary>Whether a record may have variants: an object of data, or a variant for a value, but not the variant of a variant: feeds have a type and a subtype.</summary>
    private static bool MayHaveVariants(RecordRole role, RecordDraft? @base, string? value) =>
        role is RecordRole.Structure or RecordRole.DataRoot || (role == RecordRole.Variant && value is not null && @base!.Base is null);

    /// <summary>Whether the discriminator of a record's variants may be a list. One is in the samples, or the objects are JSON-LD, where a list of one and the value mean the same.</summary>
    public bool MayBeMany(RecordDraft record) =>
        record.Decision is { } decision
        && (IsJsonLd(record) || record.Objects?.Members.FirstOrDefault(member => member.Name == decision.Name)?.Value.Lists is not null);

    /// <summary>The same decision for the values that the objects have now.</summary>
    private static VariantDecision Renew(VariantDecision known, ObjectShape objects, string[] outer) => VariantRule.Force(objects, known.Name, outer) is { } same
        ? same with { Figures = known.Figures, Contained = known.Contained }
        : known with { Values = new EquatableArray<string>(known.Values.Where(value => VariantRule.Select(objects, known.Name, value) is not null)) };

    private VariantDecision? DecideByPin(Pin pin, ObjectShape objects, string[] outer)
    {
        if (!pin.IsAbstract)
        {
            return null;
        }

        string usual = outer.Length == 0 ? "type" : "subtype";
        string? name = pin.Discriminator is { } property && PinIndex.FindKey(objects, property) is var key && Array.IndexOf(outer, key) < 0 ? key : null;
        string diagnostic = pin.FullName + "?variants";
        _diagnostics.Remove(diagnostic);
        if (VariantRule.Force(objects, name, outer) is { } decision)
        {
            if (PinIndex.MembersOf(pin, objects).TryGetValue(decision.Name, out PinnedMember? settable))
            {
                _diagnostics[diagnostic] = PlanDiagnostic.AtPin(pin.FullName, settable.Name, PinCodes.ReservedMember, settable.Name, pin.TypeName);
            }

            return decision;
        }

        string obstacle = $"is abstract, but no text such as '{name ?? usual}' tells its samples apart: remove the modifier";
        _diagnostics[diagnostic] = PlanDiagnostic.AtPin(pin.FullName, null, PinCodes.NoPin, pin.TypeName, obstacle);
        return new VariantDecision(name ?? usual, default, 0);
    }

    /// <summary>
    /// Drafts an abstract record, a variant, or a variant that is abstract itself: the members of its base, its discriminator, and its own. Those of an abstract record are the ones that
    /// all variants share.
    /// </summary>
    private IEnumerable<MemberDraft> DraftVariants(RecordDraft record)
    {
        VariantDecision? decision = record.Decision;
        if (decision is not null)
        {
            FindVariants(record, decision, record.Objects!);
        }

        Dictionary<string, MemberDraft> inherited = (record.Base?.Members ?? []).ToDictionary(member => member.JsonName, StringComparer.Ordinal);
        if (decision is not null && inherited.ContainsKey(decision.Name))
        {
            // A discriminator of some variants is not a member that all share, so the base is drafted again, and with it this variant.
            Await(record.Base!);
            yield break;
        }

        ObjectShape? objects = decision is null ? View(record) : ViewVariants(record);
        Dictionary<string, PinnedMember> pins = PinIndex.MembersOf(record.Pin, objects);
        HashSet<string>? shared = decision is null ? null : FindShared(record, decision, objects!);
        bool isOther = record is { Base: not null, Value: null };
        bool lacksDiscriminator = decision is not null;
        foreach (MemberShape member in isOther || objects is null ? [] : objects.InOrder())
        {
            if (inherited.TryGetValue(member.Name, out MemberDraft? its))
            {
                yield return Inherit(record, its, MemberDoc.Of(objects!, member));
            }
            else if (member.Name == decision?.Name)
            {
                lacksDiscriminator = false;
                yield return DraftDiscriminator(record, decision, MemberDoc.Of(objects!, member));
            }
            else if (pins.TryGetValue(member.Name, out PinnedMember? pin))
            {
                if (DraftPinned(record, member.Name, pin, member.Value) is { } pinned)
                {
                    yield return pinned;
                }
            }
            else if (shared?.Contains(member.Name) ?? true)
            {
                yield return DraftMember(record, objects!, member);
            }

            inherited.Remove(member.Name);
            pins.Remove(member.Name);
        }

        foreach (MemberDraft member in (record.Base?.Members ?? []).Where(member => inherited.ContainsKey(member.JsonName)))
        {
            pins.Remove(member.JsonName);
            yield return Inherit(record, member, default);
        }

        if (lacksDiscriminator)
        {
            pins.Remove(decision!.Name);
            yield return DraftDiscriminator(record, decision, default);
        }

        foreach (KeyValuePair<string, PinnedMember> rest in pins)
        {
            if (DraftPinned(record, rest.Key, rest.Value, shape: null) is { } draft)
            {
                yield return draft;
            }
        }
    }

    private static MemberDraft DraftDiscriminator(RecordDraft record, VariantDecision decision, EquatableArray<string> doc) => new(
        decision.Name,
        s_discriminator,
        IsRequired: false,
        IsNullable: true,
        MemberOrigin.Discriminator,
        record.Pin is { IsAbstract: true, Discriminator: { } declared } ? declared : null,
        doc);

    /// <summary>A member of the base in a variant. The discriminator of the base has the value of the variant.</summary>
    private static MemberDraft Inherit(RecordDraft variant, MemberDraft member, EquatableArray<string> doc) =>
        member.Origin != MemberOrigin.Discriminator ? member with { Origin = MemberOrigin.Inherited, Doc = doc }
        : member.JsonName == variant.Base!.Decision!.Name ? member with { Constant = variant.Value, IsRequired = variant.Value is not null, IsNullable = variant.Value is null, Doc = doc }
        : member with { Doc = doc };

    /// <summary>The objects of a record as they are in JSON. What a child element is depends on all elements of the record from which a variant derives.</summary>
    private static ObjectShape? View(RecordDraft record) => XmlRule.View(record.Objects, record.Bases.LastOrDefault()?.Objects);

    private static ObjectShape ViewVariants(RecordDraft record) => XmlRule.ViewVariants(record.Objects!, record.Bases.LastOrDefault()?.Objects);

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

            Await(variant);
        }
    }

    /// <summary>A new variant, or the one that a pin declares.</summary>
    private RecordDraft AddVariant(RecordDraft record, SchemaPath path, string? value)
    {
        Pin? pin = FindPin(path, record.Namespace);
        RecordDraft variant = pin is not null && !_pinned.ContainsKey(pin) && CanUse(pin, RecordRole.Variant, record, value)
            ? GetPinned(pin, RecordRole.Variant, path.Id, record)
            : new RecordDraft(RecordRole.Variant, path, record.Namespace, record);
        if (variant.Pin is null)
        {
            _records.Add(variant);
        }
        else if (record.Base is { } @base)
        {
            // What the pin declares is not a member that all variants of the base share.
            Await(@base);
        }

        variant.Value = value;
        return variant;
    }

    /// <summary>
    /// The members that every value shows with one type, and the context of JSON-LD, whose forms do not depend on the type of the object; not one that the pin of a variant declares itself, or that
    /// divides a variant.
    /// </summary>
    private HashSet<string> FindShared(RecordDraft record, VariantDecision decision, ObjectShape objects)
    {
        ObjectShape[] parts = decision.Values.Select(value => VariantRule.Select(objects, decision.Name, value)!).ToArray();
        var shared = new HashSet<string>(objects.Members.Select(member => member.Name).Where(name => name != decision.Name && name != decision.Contained), StringComparer.Ordinal);
        Dictionary<string, Shape>[] shapes = parts
            .Select(part => part.Members.ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal)).ToArray();
        Dictionary<string, Shape> merged = objects.Members.ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
        bool isJsonLd = IsJsonLd(record);
        shared.RemoveWhere(name => !(isJsonLd && name == JsonLdRule.Context)
            && !Array.TrueForAll(shapes, shape => shape.TryGetValue(name, out Shape? value) && HasSameType(value, merged[name], record)));
        foreach (RecordDraft variant in record.AllVariants)
        {
            shared.ExceptWith(PinIndex.MembersOf(variant.Pin, View(variant)).Keys);
            shared.Remove(variant.Decision?.Name ?? "");
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
