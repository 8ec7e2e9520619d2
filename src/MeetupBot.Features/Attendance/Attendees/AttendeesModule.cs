using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Attendance.Attendees;

/// <summary>Attendees: who was at a meetup, and until when people can answer about it.</summary>
internal sealed class AttendeesModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Service<PresenceReader>();
    }
}
