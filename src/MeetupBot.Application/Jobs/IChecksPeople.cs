using MeetupBot.Domain.Members;

namespace MeetupBot.Application.Jobs;

/// <summary>A job that names people to others: before it runs, the platforms are asked whether they are still there.</summary>
public interface IChecksPeople<TPayload>
{
    /// <summary>Whom it may name, the likeliest first: of many only so many are asked about. Reads only, and may be asked in vain.</summary>
    IReadOnlyList<MemberId> PeopleOf(JobContext job, TPayload payload);
}
