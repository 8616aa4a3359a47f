using System;
using System.Collections.Generic;
using NewsSchema.Core.Errors;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Naming;
using NewsSchema.Generators.Pins;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>What pins decide.</summary>
internal sealed partial class SchemaDrafter
{
    /// <summary>{0} the property, {1} its type, {2} one that holds the samples.</summary>
    private static readonly NewsErrorCode Suggestion = new NewsErrorCode(
        NewsErrorCodes.PinConflict.Id,
        NewsSeverity.Note,
        NewsErrorCodes.PinConflict.Title,
        "'{0}' is declared as {1}, which cannot hold all samples: declare it as {2}");

    private readonly Dictionary<Pin, RecordDraft> _pinned = new Dictionary<Pin, RecordDraft>();
    private readonly Dictionary<string, RecordDraft> _named = new Dictionary<string, RecordDraft>(StringComparer.Ordinal);
    private readonly SortedDictionary<string, EnumPlan> _enums = new SortedDictionary<string, EnumPlan>(StringComparer.Ordinal);
    private readonly SortedDictionary<string, PlanDiagnostic> _findings = new SortedDictionary<string, PlanDiagnostic>(StringComparer.Ordinal);

    /// <summary>The enums that pins use, by name.</summary>
    public ICollection<EnumPlan> Enums => _enums.Values;

    /// <summary>What is wrong with pins.</summary>
    public ICollection<PlanDiagnostic> Findings => _findings.Values;

    /// <summary>Whether a pin stands for something that the fixtures show.</summary>
    public bool IsUsed(Pin pin) => _pinned.ContainsKey(pin);

    private RecordDraft GetPinned(Pin pin, RecordRole role, string place, RecordDraft? owner)
    {
        if (!_pinned.TryGetValue(pin, out RecordDraft? record))
        {
            record = new RecordDraft(role, SchemaPath.Root(place, pin.TypeName), pin.Namespace, owner) { Pin = pin };
            _records.Add(record);
            _pinned.Add(pin, record);
        }

        return record;
    }

    private MemberDraft? DraftPinned(RecordDraft record, string key, PinnedMember pin, Shape? shape)
    {
        TypeDraft? type = TypeOf(pin.Type, shape, record.Place.Member(key), record, key);
        if (type == null || (type.IsCollection && pin.IsNullable))
        {
            string member = record.Pin!.TypeName + "." + pin.Name;
            _findings[record.Pin.FullName + "." + pin.Name] = PlanDiagnostic.AtPin(record.Pin, pin.Name, NewsErrorCodes.PinType, member, pin.Type.Name);
            return null;
        }

        Suggest(record, key, pin, shape, type);

        // A property that is not nullable has a value whatever JSON says, and would write what was not read.
        bool isRequired = !pin.IsNullable && !type.IsCollection;
        return new MemberDraft(key, type, isRequired, pin.IsNullable, MemberOrigin.Pinned, pin.Name) { Concept = pin.Concept };
    }

    /// <summary>Tells at the property which type would hold the samples, where that of a value does not.</summary>
    private void Suggest(RecordDraft record, string key, PinnedMember pin, Shape? shape, TypeDraft type)
    {
        JsonKinds kinds = shape == null ? JsonKinds.None : KindsOf(shape, record.IsArticle);
        bool isMissing = record.Objects is { } objects && !type.IsCollection && (shape == null || shape.Nulls > 0 || shape.Count < objects.Count);
        bool isValue = shape?.References == null && (kinds & ~Scalars) == 0 && ShapeSimilarity.IsSingle(kinds);
        TypeDraft held = !isValue || kinds == JsonKinds.None || ScalarRule.Holds(type, shape!, record.IsArticle)
            ? type
            : TypeOf(kinds, shape!, record.Place.Member(key), record, key);
        string? name = held == type ? pin.Type.Name : DeclaredTypes.NameOf(held.Kind);
        string finding = record.Pin!.FullName + "." + pin.Name + "?";
        if (name != null && (held != type || (isMissing && !pin.IsNullable)))
        {
            string suggestion = name + (isMissing || pin.IsNullable ? "?" : "");
            _findings[finding] = PlanDiagnostic.AtPin(
                record.Pin, pin.Name, Suggestion, record.Pin.TypeName + "." + pin.Name, pin.Type.Name, suggestion) with { Suggestion = suggestion };
        }
        else
        {
            _findings.Remove(finding);
        }
    }

    private TypeDraft? TypeOf(PinnedType pinned, Shape? shape, SchemaPath place, RecordDraft owner, string member)
    {
        switch (pinned.Kind)
        {
            case null:
            case TypePlanKind.Reference:
            case TypePlanKind.References:
                return null;
            case TypePlanKind.DateTime:
                return new TypeDraft(TypePlanKind.DateTime, Style: DateTimeForms.Find(shape?.Texts.Types ?? ScalarTypes.DateTime) ?? "0Z");
            case TypePlanKind.Enum:
                _enums[pinned.Name] = new EnumPlan(pinned.Name, NameMembers(pinned.EnumMembers));
                bool isNumber = shape != null && shape.Numbers.Count > 0 && shape.Texts.Count == 0;
                return new TypeDraft(TypePlanKind.Enum, Style: isNumber ? "number" : null, Name: pinned.Name);
            case TypePlanKind.List:
                return CollectionOf(TypePlanKind.List, pinned, TypeOf(pinned.Element!, shape?.Lists?.Element, place.Elements(), owner, member));
            case TypePlanKind.Map:
                Shape? values = shape?.Objects is { } objects && (objects.Members.Count > 0 || objects.Values != null) ? MapRule.ValuesOf(objects) : null;
                return CollectionOf(TypePlanKind.Map, pinned, TypeOf(pinned.Element!, values, place.Values(), owner, member));
            case TypePlanKind.Record:
                return RecordOf(pinned.Name, shape, place, owner, member);
            default:
                return new TypeDraft(pinned.Kind.Value);
        }
    }

    private static TypeDraft? CollectionOf(TypePlanKind kind, PinnedType pinned, TypeDraft? element) =>
        element == null ? null : new TypeDraft(kind, Element: element with { IsNullable = pinned.Element!.IsNullable });

    /// <summary>
    /// A declared type that is no value: a pinned record, one of the vocabulary, one of the user's that reads itself, or, where the
    /// compiler does not know it, one to be generated under that name.
    /// </summary>
    private TypeDraft? RecordOf(string name, Shape? shape, SchemaPath place, RecordDraft owner, string member)
    {
        if (shape?.References != null)
        {
            return null;
        }

        RecordDraft? record = _pins.FindType(name, owner.Scope) is { } pin
            ? GetPinned(pin, RecordRole.Structure, ":" + pin.FullName, owner)
            : FindKind(name, owner.Scope);
        if (record == null && name.IndexOf('.') >= 0)
        {
            return new TypeDraft(TypePlanKind.Record, Name: name);
        }

        if (shape?.Objects is not { } objects)
        {
            return record == null ? null : new TypeDraft(TypePlanKind.Record, record);
        }

        record ??= GetNamed(name, owner);
        if (!_bindings.ContainsKey(place.Id))
        {
            _bindings.Add(place.Id, record);
        }

        return new TypeDraft(TypePlanKind.Record, Bind(RecordRole.Structure, place, ShapeOf(objects), owner, member));
    }

    private RecordDraft? FindKind(string typeName, string scope)
    {
        foreach (RecordDraft kind in _kinds.Values)
        {
            if (kind.Scope == scope && kind.Place.TypeName == typeName)
            {
                return kind;
            }
        }

        return null;
    }

    private RecordDraft GetNamed(string name, RecordDraft owner)
    {
        string id = "=" + name + "@" + owner.Namespace;
        if (!_named.TryGetValue(id, out RecordDraft? record))
        {
            record = new RecordDraft(RecordRole.Structure, SchemaPath.Root(id, name), owner.Namespace, owner);
            _records.Add(record);
            _named.Add(id, record);
        }

        return record;
    }

    private static EquatableArray<PinnedEnumMember> NameMembers(EquatableArray<PinnedEnumMember> members)
    {
        var named = new PinnedEnumMember[members.Count];
        for (int i = 0; i < named.Length; i++)
        {
            named[i] = members[i] with { JsonName = members[i].JsonName ?? IdentifierNaming.ToCamelCase(members[i].Name) };
        }

        return new EquatableArray<PinnedEnumMember>(named);
    }
}
