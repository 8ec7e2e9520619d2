using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Merging;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Mapping;

namespace MeetupBot.Storage.Members.Merging;

/// <summary>Gives each side what it hosts, called off and organizes.</summary>
internal sealed class RoleParter(StoreConnection connection, PartingSides sides)
{
    private readonly RoleWriter _offices = new(connection);
    public void Part(MemberId staying, MemberId parted)
    {
        Part(RowKind.Hosted, _offices.Hosted(staying), meetup => _offices.MoveHosted(meetup, staying, parted));
        Part(RowKind.CalledOff, _offices.CalledOff(staying), meetup => _offices.MoveCalledOff(meetup, staying, parted));
        Part(RowKind.CoHosted, _offices.CoHosted(staying), meetup =>
        {
            if (sides.IsShared(meetup))
                _offices.CopyCoHosted(meetup, parted);
            else
                _offices.MoveCoHosted(meetup, staying, parted);
        });
        foreach (var community in _offices.Organizes(staying))
            PartOrganizer(community, staying, parted);
    }

    private void Part(char kind, List<string> meetups, Action<string> move)
    {
        var places = connection.Query<MeetupPlace>(AnswerMoveSql.Places, new { meetups = IdList.Of(meetups.Select(id => new MeetupId(id))) });
        foreach (var place in places.Where(place => sides.GoesWithParted(kind, place.Id, place.CommunityId, place.CreatedAt)))
            move(place.Id);
    }

    private void PartOrganizer(long community, MemberId staying, MemberId parted)
    {
        var side = sides.OfOrganizer(community);
        if (side == PartedSide.Both)
            _offices.CopyOrganizer(community, parted);
        else if (side == PartedSide.Parted)
            _offices.MoveOrganizer(community, staying, parted);
    }
}
