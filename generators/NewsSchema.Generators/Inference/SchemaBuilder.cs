using System.Globalization;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Xml;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Naming;
using NewsSchema.Generators.Pins;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>Makes the plan of a project from all its fixtures and pins. The order of either does not matter.</summary>
internal static class SchemaBuilder
{
    /// <param name="groups">The readable fixtures, merged in groups.</param>
    /// <param name="pins">The user's declarations.</param>
    /// <param name="options">The project's options.</param>
    /// <param name="cancellation">Cancels the work between records.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static SchemaResult Build(
        IEnumerable<FixtureGroup> groups, IEnumerable<Pin> pins, SchemaOptions options, CancellationToken cancellation)
    {
        var diagnostics = new List<PlanDiagnostic>();
        var index = new PinIndex(pins);
        var drafter = new SchemaDrafter(index, options);
        var roots = new List<SchemaRoot>();
        foreach (IGrouping<string, FixtureGroup> schema in groups.GroupBy(group => group.Schema, StringComparer.Ordinal).OrderBy(schema => schema.Key, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            List<FixtureGroup> chosen = SelectFormat(schema.ToList(), diagnostics);
            List<FixtureModel> fixtures = ByPath(chosen);
            XmlRoot? xml = XmlRoot.Of(fixtures);
            if (MergeShapes(chosen, xml) is { } shape)
            {
                RecordDraft root = drafter.AddRoot(schema.Key, fixtures[0].IsArticle, shape, options.Namespace);
                roots.Add(new SchemaRoot(root, schema.Key, fixtures, xml));
            }
        }

        drafter.Draft(cancellation);
        List<RecordDraft> drafts = FindUsed(roots.Select(root => root.Root));
        (Pin Pin, string Obstacle)[] conflicts = AccessRule.FindConflicts(drafts).ToArray();
        if (conflicts.Length > 0)
        {
            return BuildWithout(conflicts, groups, pins, options, cancellation);
        }

        RecordNames.Assign(drafts, index.Pins, options.TakenNames);
        diagnostics.AddRange(drafter.Diagnostics);
        HashSet<RecordDraft> internals = AccessRule.FindInternal(drafts);
        ILookup<RecordDraft, string> paths = roots.ToLookup(root => root.Root, root => root.Fixtures[0].Path);
        diagnostics.AddRange(VariantDiagnostics.Of(drafts, paths));
        diagnostics.AddRange(SameShapeDiagnostics.Of(drafts, internals, paths));
        diagnostics.AddRange(roots.Where(root => drafter.IsFull(root.Root)).Select(root => PlanDiagnostic.AtFixture(
            root.Fixtures[0].Path, default, SchemaCodes.TooManyRecords, root.Name, SchemaDrafter.MaxRecords.ToString(CultureInfo.InvariantCulture))));
        AddPinDiagnostics(index, drafter, diagnostics);

        RecordPlan[] records = ToPlans(drafts, internals, drafter);
        var enums = new EquatableArray<EnumPlan>(drafter.Enums);
        var plan = new ProjectPlan(
            options.Namespace,
            new EquatableArray<SchemaPlan>(roots.Select(root => ToPlan(root, records, options, diagnostics))),
            new EquatableArray<RecordPlan>(records))
        {
            ImplicitUsings = options.ImplicitUsings,
            Enums = enums,
            Resolver = NameResolver(options, records),
            Warnings = new EquatableArray<string>(drafts.SelectMany(draft => draft.Pin?.Warnings ?? default).Distinct().OrderBy(id => id, StringComparer.Ordinal)),
        };
        return new SchemaResult(plan, new EquatableArray<PlanDiagnostic>(diagnostics));
    }

    /// <summary>Reports declarations that cannot be records, and makes the plan as if they had no attribute: their names are taken.</summary>
    private static SchemaResult BuildWithout(
        (Pin Pin, string Obstacle)[] refused, IEnumerable<FixtureGroup> groups, IEnumerable<Pin> pins, SchemaOptions options, CancellationToken cancellation)
    {
        Pin[] others = pins.Except(refused.Select(conflict => conflict.Pin)).ToArray();
        IEnumerable<string> taken = options.TakenNames.Concat(refused.Select(conflict => conflict.Pin.FullName));
        SchemaResult result = Build(groups, others, options with { TakenNames = new EquatableArray<string>(taken) }, cancellation);
        IEnumerable<PlanDiagnostic> diagnostics = refused.Select(conflict => PlanDiagnostic.AtPin(conflict.Pin.FullName, null, PinCodes.NoPin, conflict.Pin.TypeName, conflict.Obstacle));
        return result with { Diagnostics = new EquatableArray<PlanDiagnostic>(result.Diagnostics.Concat(diagnostics)) };
    }

    /// <summary>The fixtures that are articles; if there are none, those that are XML; if there are none, all. Others with the same schema name are an error.</summary>
    private static List<FixtureGroup> SelectFormat(List<FixtureGroup> groups, List<PlanDiagnostic> diagnostics)
    {
        List<FixtureGroup> articles = groups.FindAll(group => group.IsArticle);
        List<FixtureGroup> xml = groups.FindAll(group => group.XmlRoot is not null);
        List<FixtureGroup> chosen = articles.Count > 0 ? articles : xml.Count > 0 ? xml : groups;
        string first = ByPath(chosen)[0].FileName;
        foreach (FixtureModel other in ByPath(groups.FindAll(group => !chosen.Contains(group))))
        {
            diagnostics.Add(PlanDiagnostic.AtFixture(
                other.Path, default, SchemaCodes.MixedSchema, other.Schema, articles.Count > 0 ? "annotated articles" : "XML", first, other.Xml is null ? "JSON" : "XML"));
        }

        return articles.Count > 0 ? articles : SelectRoot(chosen, diagnostics);
    }

    /// <summary>
    /// Fixtures that are XML with the root of the first one by path; those with a root of another name are an error. One of another namespace is another version of the
    /// format. Other fixtures have no root.
    /// </summary>
    private static List<FixtureGroup> SelectRoot(List<FixtureGroup> groups, List<PlanDiagnostic> diagnostics)
    {
        FixtureModel? first = ByPath(groups).Find(fixture => fixture.Xml is { Root.Length: > 0 });
        if (first is null)
        {
            return groups;
        }

        string root = first.Xml!.Root;
        foreach (FixtureModel other in ByPath(groups.FindAll(IsOther)))
        {
            diagnostics.Add(PlanDiagnostic.AtFixture(other.Path, default, NewsErrorCodes.OtherXmlRoot, other.Xml!.Root, root));
        }

        return groups.FindAll(group => !IsOther(group));

        bool IsOther(FixtureGroup group) => group.XmlRoot is { Length: > 0 } other && XmlName.Parse(other).Local != XmlName.Parse(root).Local;
    }

    private static List<FixtureModel> ByPath(List<FixtureGroup> groups) =>
        groups.SelectMany(group => group.Fixtures).OrderBy(fixture => fixture.Path, StringComparer.Ordinal).ToList();

    /// <summary>The shape of all samples, with the schema's names: the same for elements of all namespaces that the roots have.</summary>
    private static Shape? MergeShapes(List<FixtureGroup> groups, XmlRoot? xml)
    {
        bool hasSound = groups.Exists(group => !group.IsBroken && group.Shape is not null);
        List<Shape> shapes = groups
            .Where(group => group.Shape is not null && !(hasSound && group.IsBroken))
            .GroupBy(group => group.XmlRoot, group => group.Shape!, StringComparer.Ordinal)
            .Select(same => Shape.MergeSamples(same.ToList()))
            .Select(shape => xml?.Rename(shape) ?? shape)
            .ToList();
        return shapes.Count == 0 ? null : Shape.MergeSamples(shapes);
    }

    /// <summary>The records that are used. Others may have been drafted.</summary>
    private static List<RecordDraft> FindUsed(IEnumerable<RecordDraft> roots)
    {
        var reached = new List<RecordDraft>(roots);
        var known = new HashSet<RecordDraft>(reached);
        for (int i = 0; i < reached.Count; i++)
        {
            reached.AddRange(reached[i].Decision is null ? [] : reached[i].Variants.Where(known.Add));
            foreach (MemberDraft member in reached[i].Members)
            {
                for (TypeDraft? type = member.Type; type is not null; type = type.Element)
                {
                    if (type.Record is not null && known.Add(type.Record))
                    {
                        reached.Add(type.Record);
                    }
                }
            }
        }

        return reached;
    }

    private static void AddPinDiagnostics(PinIndex index, SchemaDrafter drafter, List<PlanDiagnostic> diagnostics)
    {
        foreach (Pin pin in index.Pins)
        {
            foreach (string name in drafter.FindUnused(pin))
            {
                Pin? other = index.Pins.FirstOrDefault(other => other != pin && other.StandsFor(name) && drafter.IsUsed(other));
                diagnostics.Add(other is null
                    ? PlanDiagnostic.AtPin(pin.FullName, null, PinCodes.UnusedPin, name, Suggest(name, drafter.Records))
                    : PlanDiagnostic.AtPin(pin.FullName, null, PinCodes.SecondPin, other.FullName, name));
            }
        }
    }

    private static string NameResolver(SchemaOptions options, RecordPlan[] records)
    {
        var taken = new HashSet<string>(RecordNames.NamesIn(options.Namespace, options.TakenNames.Concat(records.Select(record => record.Key))), StringComparer.Ordinal);
        return taken.Contains(ProjectPlan.DefaultResolver) ? PropertyNaming.Number(ProjectPlan.DefaultResolver, taken) : ProjectPlan.DefaultResolver;
    }

    private static string Suggest(string name, IReadOnlyList<RecordDraft> records)
    {
        const int limit = 2;
        RecordDraft? nearest = records
            .OrderBy(record => EditDistance.Of(name, record.Name, limit))
            .ThenBy(record => record.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest is not null && EditDistance.Of(name, nearest.Name, limit) <= limit ? $" (did you mean {nearest.Name}?)" : "";
    }

    private static RecordPlan[] ToPlans(IReadOnlyList<RecordDraft> records, HashSet<RecordDraft> internals, SchemaDrafter drafter)
    {
        Dictionary<RecordDraft, string> lists = FindLists(records);
        return records
            .Select(record => new RecordPlan(
                record.FullName,
                record.Namespace,
                record.Name,
                record.Role,
                record.Pin?.Accessibility ?? (internals.Contains(record) ? RecordAccess.Internal : RecordAccess.Public),
                RecordDoc.Of(record),
                MembersOf(record, drafter),
                record.FindSetting(pin => (UnknownMemberHandling?)pin.UnknownMembers) ?? UnknownMemberHandling.Keep,
                lists.TryGetValue(record, out string? list) ? list : record.Kind?.List,
                IsPinned: record.Pin is not null,
                DeclaresConstructor: record.Pin is { DeclaresConstructor: true },
                DeclaresConverter: record.Pin is { DeclaresConverter: true })
            {
                IsNode = record.IsNode,
                KeepsMismatches = drafter.KeepsMismatches(record),
                DeclaredNames = record.Pin?.OtherNames ?? default,
                DeclaredFields = record.Pin?.Fields ?? default,
                HasBase = record.Pin?.Base is not null && ReservedNames.BaseOf(record.Role) is null,
                Variants = VariantsOf(record, drafter),
                Base = record.Base?.FullName,
                IsOther = record is { Base: not null, Value: null },
                IsParsable = record.Pin is { IsParsable: true },
            })
            .OrderBy(record => record.Namespace, StringComparer.Ordinal)
            .ThenBy(record => record.Name, StringComparer.Ordinal)
            .ToArray();
    }

    private static EquatableArray<MemberPlan> MembersOf(RecordDraft record, SchemaDrafter drafter)
    {
        string[] names = NamesOf(record);
        return new EquatableArray<MemberPlan>(record.Members.Select((member, i) => member.Origin == MemberOrigin.Discriminator
            ? member.ToPlan(names[i]) with { MayBeMany = drafter.MayBeMany(record.Bases.Prepend(record).First(draft => draft.Decision?.Name == member.JsonName)) }
            : member.ToPlan(names[i])));
    }

    /// <summary>The names of a record's members. A variant's inherited members have the names that its base gives them.</summary>
    private static string[] NamesOf(RecordDraft record)
    {
        var inherited = new Dictionary<string, string>(StringComparer.Ordinal);
        if (record.Base is { } @base)
        {
            string[] names = NamesOf(@base);
            for (int i = 0; i < names.Length; i++)
            {
                inherited.Add(@base.Members[i].JsonName, names[i]);
            }
        }

        return PropertyNaming.Assign(
            record.Members.ConvertAll(member => (
                member.JsonName,
                inherited.TryGetValue(member.JsonName, out string? name) ? name : member.FixedName,
                member.Type.Kind is TypePlanKind.Reference or TypePlanKind.References)),
            ReservedNames.Of(record));
    }

    private static VariantsPlan? VariantsOf(RecordDraft record, SchemaDrafter drafter) => record.Decision is not { } decision ? null : new VariantsPlan(
        decision.Name,
        new EquatableArray<VariantPlan>(record.Variants.Where(variant => variant.Value is not null).Select(variant => new VariantPlan(variant.Value!, variant.FullName))),
        record.Variants.Single(variant => variant.Value is null).FullName)
    {
        MayBeMany = drafter.MayBeMany(record),
    };

    /// <summary>The names of the kinds' lists. That of a custom kind depends on the names that are taken.</summary>
    private static Dictionary<RecordDraft, string> FindLists(IReadOnlyList<RecordDraft> records)
    {
        var lists = new Dictionary<RecordDraft, string>();
        foreach (MemberDraft member in records.Where(record => record.Role == RecordRole.Article).SelectMany(record => record.Members))
        {
            if (member.Type.Element?.Record is { Kind: not null } kind && (!lists.TryGetValue(kind, out string? known) || string.CompareOrdinal(member.JsonName, known) < 0))
            {
                lists[kind] = member.JsonName;
            }
        }

        return lists;
    }

    private static SchemaPlan ToPlan(SchemaRoot schema, RecordPlan[] records, SchemaOptions options, List<PlanDiagnostic> diagnostics)
    {
        RecordDraft root = schema.Root;
        var kinds = new SortedSet<string>(StringComparer.Ordinal);
        foreach (MemberDraft member in root.Members)
        {
            if (member.Type.Element?.Record?.Kind is { } kind && Vocabulary.FindKind(kind.Class) is null)
            {
                kinds.Add(kind.Class);
            }
        }

        var plans = new SortedDictionary<string, FixturePlan>(StringComparer.Ordinal);
        foreach (FixtureModel fixture in schema.Fixtures)
        {
            if (plans.TryGetValue(fixture.Name, out FixturePlan? other))
            {
                diagnostics.Add(PlanDiagnostic.AtFixture(fixture.Path, default, SchemaCodes.FixtureName, other.FileName, schema.Name, fixture.Name));
                continue;
            }

            plans.Add(fixture.Name, new FixturePlan(fixture.Name, options.EmbedFixtures ? fixture.Resource : null, fixture.FileName, fixture.IsList) { IsTrade = fixture.IsTrade });
        }

        return new SchemaPlan(
            schema.Name, root.FullName, root.IsArticle, new EquatableArray<string>(kinds), new EquatableArray<FixturePlan>(plans.Values))
        {
            Xml = schema.Xml?.ToPlan(root.FullName, records),
        };
    }
}
