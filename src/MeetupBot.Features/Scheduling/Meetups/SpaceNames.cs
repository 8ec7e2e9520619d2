using MeetupBot.Application.Texts;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Names spaces and accounts together with their platform, because two may have the same name.</summary>
internal static class SpaceNames
{
    /// <summary>"Leeds (Slack)".</summary>
    public static string Of(Space space) => Words.OnPlatform(space.Name.Length == 0 ? Words.UnnamedSpace : space.Name, space.Platform);

    /// <summary>"Ben (Discord)".</summary>
    public static string Of(Account account) => Words.OnPlatform(account.Name, account.Platform);

    public static string List(IEnumerable<Space> spaces) => Words.List([.. spaces.Select(Of)]);
}
