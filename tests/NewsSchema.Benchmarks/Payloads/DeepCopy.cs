using System.Reflection;
using System.Reflection.Emit;

namespace NewsSchema.Benchmarks.Payloads;

/// <summary>
/// Copies an object graph field by field, strings included: the least that any reader has to allocate and fill.
/// References of the model to each other (<c>object</c> fields) stay as they are.
/// </summary>
/// <typeparam name="T">The type of the graph's root; its fields' types are the types of the objects.</typeparam>
internal static class DeepCopy<T>
{
    /// <summary>Copies a graph; null if no part of a value of this type needs copying.</summary>
    public static readonly Func<T, T>? Of = Create();

    private static Func<T, T>? Create()
    {
        Type type = typeof(T);
        if (type == typeof(string))
        {
            return Delegate(nameof(CopyString));
        }

        if (type.IsSZArray)
        {
            return Delegate(nameof(CopyArray), type.GetElementType()!);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() is { } definition && (definition == typeof(List<>) || definition == typeof(IReadOnlyList<>)))
        {
            return Delegate(definition == typeof(List<>) ? nameof(CopyList) : nameof(CopyReadOnlyList), type.GetGenericArguments());
        }

        return HasReferences(type) ? CopyFields() : null;
    }

    private static bool HasReferences(Type type) =>
        type.IsValueType ? !type.IsPrimitive && Fields(type).Any(field => HasReferences(field.FieldType)) : type != typeof(object);

    private static Func<T, T> Delegate(string name, params Type[] arguments)
    {
        MethodInfo method = typeof(DeepCopy<T>).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
        return (arguments.Length > 0 ? method.MakeGenericMethod(arguments) : method).CreateDelegate<Func<T, T>>();
    }

    private static Func<T, T> CopyFields()
    {
        var method = new DynamicMethod("Copy", typeof(T), [typeof(T)], typeof(DeepCopy<T>).Module, skipVisibility: true);
        ILGenerator il = method.GetILGenerator();
        LocalBuilder copy = il.DeclareLocal(typeof(T));
        Label isNull = il.DefineLabel();
        il.Emit(OpCodes.Ldarg_0);
        if (!typeof(T).IsValueType)
        {
            il.Emit(OpCodes.Brfalse, isNull);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Call, typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.NonPublic | BindingFlags.Instance)!);
        }

        il.Emit(OpCodes.Stloc, copy);
        foreach (FieldInfo field in Fields(typeof(T)).Where(field => HasReferences(field.FieldType)))
        {
            il.Emit(typeof(T).IsValueType ? OpCodes.Ldloca : OpCodes.Ldloc, copy);
            il.Emit(OpCodes.Ldsfld, Copier(field.FieldType));
            il.Emit(typeof(T).IsValueType ? OpCodes.Ldloca : OpCodes.Ldloc, copy);
            il.Emit(OpCodes.Ldfld, field);
            il.Emit(OpCodes.Callvirt, typeof(Func<,>).MakeGenericType(field.FieldType, field.FieldType).GetMethod("Invoke")!);
            il.Emit(OpCodes.Stfld, field);
        }

        il.MarkLabel(isNull);
        il.Emit(OpCodes.Ldloc, copy);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Func<T, T>>();
    }

    private static FieldInfo Copier(Type type) => typeof(DeepCopy<>).MakeGenericType(type).GetField(nameof(Of))!;

    private static IEnumerable<FieldInfo> Fields(Type? type)
    {
        for (; type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }

    private static string? CopyString(string? text) => text is null ? null : text.Length == 0 ? "" : new string(text.AsSpan());

    private static TItem[]? CopyArray<TItem>(TItem[]? items)
    {
        if (items is null || items.Length == 0)
        {
            return items;
        }

        var copy = new TItem[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            copy[i] = DeepCopy<TItem>.Of is { } copier ? copier(items[i]) : items[i];
        }

        return copy;
    }

    private static List<TItem>? CopyList<TItem>(List<TItem>? items)
    {
        if (items is null)
        {
            return null;
        }

        var copy = new List<TItem>(items.Count);
        foreach (TItem item in items)
        {
            copy.Add(DeepCopy<TItem>.Of is { } copier ? copier(item) : item);
        }

        return copy;
    }

    private static IReadOnlyList<TItem>? CopyReadOnlyList<TItem>(IReadOnlyList<TItem>? items) => CopyList((List<TItem>?)items);
}
