using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Attendance.Connections;

/// <summary>Registers what stands in this folder.</summary>
internal sealed class ConnectionsModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Command<ConnectionsCommand>().Buttons<ConnectionsCommand>();
        features.Buttons<ConnectionButtons>();
        features.Service<AskedToMeetReader>();
        features.Service<CommunityReachReader>();
        features.Service<ConnectionCard>();
        features.Service<ConnectionText>();
        features.Service<OwnConnectionsCard>();
        features.Service<MemberSuggestions>();
    }
}
