using MeetupBot.Domain.Members;

namespace MeetupBot.Application.Jobs;

/// <summary>A job that tells something to those who organize a community: before it runs, the platforms are asked who they are now.</summary>
public interface IFindsOrganizers<TPayload>
{
    /// <summary>Whose organizers are needed. Null: nobody's. Reads only, and may be asked in vain.</summary>
    CommunityId? CommunityOf(JobContext job, TPayload payload);
}
