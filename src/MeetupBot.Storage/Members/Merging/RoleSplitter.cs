using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Merging;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Mapping;

namespace MeetupBot.Storage.Members.Merging;

/// <summary>Divides hosted meetups, cancellations and organizer roles between the two members of a split.</summary>
internal sealed class RoleSplitter(StoreConnection connection, PartingSides sides)
{
    private readonly RoleWriter _roles = new(connection);

    public void Split(MemberId staying, MemberId parted)
    {
        Split(RowKind.Hosted, _roles.ListHosted(staying), meetup => _roles.MoveHosted(meetup, staying, parted));
        Split(RowKind.CalledOff, _roles.ListCancelled(staying), meetup => _roles.MoveCancelled(meetup, staying, parted));
        Split(RowKind.CoHosted, _roles.ListCoHosted(staying), meetup =>
        {
            if (sides.IsShared(meetup))
                _roles.CopyCoHosted(meetup, parted);
            else
                _roles.MoveCoHosted(meetup, staying, parted);
        });
        foreach (var community in _roles.ListOrganized(staying))
            SplitOrganizer(community, staying, parted);
    }

    private void Split(char kind, List<string> meetups, Action<string> move)
    {
        var places = connection.Query<MeetupPlace>(AnswerMoveSql.Places, new { meetups = IdList.Of(meetups.Select(id => new MeetupId(id))) });
        foreach (var place in places.Where(place => sides.GoesWithParted(kind, place.Id, place.CommunityId, place.CreatedAt)))
            move(place.Id);
    }

    private void SplitOrganizer(long community, MemberId staying, MemberId parted)
    {
        var side = sides.OfOrganizer(community);
        if (side == PartedSide.Both)
            _roles.CopyOrganizer(community, parted);
        else if (side == PartedSide.Parted)
            _roles.MoveOrganizer(community, staying, parted);
    }
}
