using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Attendance.Guests;

/// <summary>What hosts see and steer: who is coming, adding and removing people, co-hosts, and handing a meetup over.</summary>
internal sealed class GuestsModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Buttons<ManageButtons>();
        features.Buttons<GuestListButtons>();
        features.Buttons<WhoCanWhenButtons>();
        features.Buttons<AddGuestButtons>();
        features.Buttons<RemoveGuestButtons>();
        features.Buttons<CoHostButtons>();
        features.Buttons<HandOverButtons>();
        features.Topic<GuestTopic>(GuestTopic.Name);
        features.Topic<HostTopic>(HostTopic.Name);
        features.Topic<CoHostTopic>(CoHostTopic.Name);
        features.Service<GuestNoticeCard>();
        features.Service<GuestPosts>();
        features.Service<GuestRowsReader>();
        features.Service<HostService>();
        features.Service<ManageAccessService>();
        features.Service<NamedGuestsReader>();
    }
}
