using NewsSchema.Generators.Schemas;

namespace NewsSchema.Generators.Emit
{
    /// <summary><c>NewsJson.g.cs</c>: what System.Text.Json needs to know of the records, without reflection.</summary>
    internal static class ResolverFile
    {
        public const string Name = "NewsJson";

        public static string Write(ProjectPlan plan, PlanIndex index)
        {
            return "";
        }
    }
}
