namespace MeetupBot.Application.Jobs;

/// <summary>All kinds of jobs.</summary>
public sealed class JobCatalog(IReadOnlyList<JobRegistration> registrations)
{
    private readonly Dictionary<string, JobRegistration> _byKind = registrations.ToDictionary(job => job.Kind, StringComparer.Ordinal);

    public IReadOnlyCollection<JobRegistration> All => _byKind.Values;

    /// <returns>Null for a kind that this release does not know.</returns>
    public JobRegistration? Find(string kind) => _byKind.GetValueOrDefault(kind);
}
