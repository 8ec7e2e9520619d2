using MeetupBot.Domain.Members;

namespace MeetupBot.Storage;

public sealed class EncounterStore
{
    private readonly Session _session;

    internal EncounterStore(Session session) => _session = session;

    /// <summary>Which of these have met, by the word of either side.</summary>
    public MetPairs Among(IEnumerable<MemberId> members) =>
        new(_session.Query<(long, long)>(EncounterSql.Among, new { members = IdList.Of(members) }));

    public IReadOnlyList<Encounter> Of(MemberId member) => _session.Query<Encounter>(EncounterSql.Of, new { member });
}
