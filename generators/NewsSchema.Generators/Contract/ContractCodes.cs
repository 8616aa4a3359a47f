using NewsSchema.Core.Errors;

namespace NewsSchema.Generators.Contract;

/// <summary>The diagnostics of differences between the shipped contract and the fixtures, and of errors in the contract's files.</summary>
internal static class ContractCodes
{
    private const string Accept = "accept it by 'dotnet build -t:NewsSchemaUpdateContract'";

    /// <summary>{0} member or record, {1} what it was, {2}: empty, or <c> (did you mean 'role'?)</c>.</summary>
    public static readonly NewsErrorCode Removed = new(
        "NEWS7001", NewsSeverity.Warning, "Shipped member is gone", "'{0}' was shipped as {1} but no sample has it any longer{2}: put it back, or " + Accept);

    /// <summary>{0} member, {1} shipped type, {2} type now.</summary>
    public static readonly NewsErrorCode Retyped = new(
        "NEWS7002", NewsSeverity.Warning, "Shipped member has another type", "'{0}' was shipped as {1} but these samples make it {2}: change the sample, or " + Accept);

    /// <summary>{0} member.</summary>
    public static readonly NewsErrorCode NewlyRequired = new(
        "NEWS7003",
        NewsSeverity.Warning,
        "Member is newly required",
        "'{0}' is now in every sample, so that documents without it are refused: add a sample that lacks it, or " + Accept);

    /// <summary>{0} member.</summary>
    public static readonly NewsErrorCode NoLongerRequired = new(
        "NEWS7004", NewsSeverity.Warning, "Shipped member is no longer required", "'{0}' was shipped as required but may now be missing: add it to every sample, or " + Accept);

    /// <summary>{0} line, {1} what is with it.</summary>
    public static readonly NewsErrorCode OutOfDate = new(
        "NEWS7005", NewsSeverity.Note, "Contract is not up to date", "'{0}' {1}: " + Accept);

    /// <summary>{0} line, {1} what is wrong and what to do.</summary>
    public static readonly NewsErrorCode BadLine = new(
        "NEWS7006", NewsSeverity.Error, "Contract cannot be read", "'{0}' {1}");

    /// <summary>Every entry, ordered by id.</summary>
    public static readonly NewsErrorCode[] All = [Removed, Retyped, NewlyRequired, NoLongerRequired, OutOfDate, BadLine];
}
