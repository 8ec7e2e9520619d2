using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Attendance.Attendees;

/// <summary>Registers what stands in this folder.</summary>
internal sealed class AttendeesModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Service<PresenceReader>();
    }
}
