namespace NewsSchema.Generators.Plans;

internal enum UnknownMemberHandling
{
    Keep,
    Ignore,
    Reject,
}
