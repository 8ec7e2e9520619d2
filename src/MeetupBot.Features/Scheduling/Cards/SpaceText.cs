using MeetupBot.Application.Texts;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Scheduling.Cards;

/// <summary>Names spaces and accounts together with their platform, because two may have the same name.</summary>
internal static class SpaceText
{
    /// <summary>"Leeds (Slack)".</summary>
    public static string Write(Space space) => Words.OnPlatform(space.Name.Length == 0 ? Words.UnnamedSpace : space.Name, space.Platform);

    /// <summary>"Ben (Discord)".</summary>
    public static string Write(Account account) => Words.OnPlatform(account.Name, account.Platform);

    /// <summary>The others by name alone, unless two of all have the same.</summary>
    public static string WriteOthers(IReadOnlyList<Space> all, Space own)
    {
        var others = all.Where(space => space.Id != own.Id);
        return all.Any(space => space.Name.Length == 0) || all.DistinctBy(space => space.Name).Count() < all.Count
            ? WriteList(others)
            : Words.List([.. others.Select(space => space.Name)]);
    }

    public static string WriteList(IEnumerable<Space> spaces) => Words.List([.. spaces.Select(Write)]);
}
