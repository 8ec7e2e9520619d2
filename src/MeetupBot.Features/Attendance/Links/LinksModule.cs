using MeetupBot.Application.Modules;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Attendance.Links;

/// <summary>Links to pages, for the features below that know them only by what they need. The host adds the <see cref="PageLinkService"/>.</summary>
internal sealed class LinksModule : IFeatureModule
{
    public static void Register(FeatureRegistry features) => features.Role<IGridLinks, PageLinkService>();
}
