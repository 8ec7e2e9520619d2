using System.Security.Cryptography;
using MeetupBot.Domain.Meetups;

namespace MeetupBot.Features.Scheduling.Propose;

internal static class MeetupIds
{
    private const int TriesPerLength = 4;

    /// <summary>Random ids: four tries of each length before the next, so ids only grow when short ones run out.</summary>
    public static IEnumerable<MeetupId> Candidates()
    {
        for (var tries = 0; ; tries++)
        {
            var length = Math.Min(MeetupId.MinLength + (tries / TriesPerLength), MeetupId.MaxLength);
            yield return MeetupId.From(RandomNumberGenerator.GetBytes(length));
        }
    }
}
