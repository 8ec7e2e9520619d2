using System.Globalization;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;

namespace MeetupBot.Storage;

/// <summary>Gives each side what it hosts, called off and organizes.</summary>
internal sealed class OfficeParter(StoreConnection connection, PartingSides sides)
{
    private readonly OfficeWriter _offices = new(connection);
    private readonly HashSet<string> _shared = [.. sides.Parted.SelectMany(merge => merge.Record.Shared)];

    private readonly HashSet<long> _stayings = [.. sides.Parted.SelectMany(merge => merge.Record.OtherOrganizes)];

    public void Part(MemberId staying, MemberId parted)
    {
        Part(RowKind.Hosted, _offices.Hosted(staying), meetup => _offices.MoveHosted(meetup, staying, parted));
        Part(RowKind.CalledOff, _offices.CalledOff(staying), meetup => _offices.MoveCalledOff(meetup, staying, parted));
        Part(RowKind.CoHosted, _offices.CoHosted(staying), meetup =>
        {
            if (_shared.Contains(meetup))
                _offices.CopyCoHosted(meetup, parted);
            else
                _offices.MoveCoHosted(meetup, staying, parted);
        });
        foreach (var community in _offices.Organizes(staying))
            PartOrganizer(community, staying, parted);
    }

    private void Part(char kind, List<string> meetups, Action<string> move)
    {
        var places = connection.Query<MeetupPlace>(HistorySql.Places, new { meetups = IdList.Of(meetups.Select(id => new MeetupId(id))) });
        foreach (var place in places.Where(place => sides.GoesWithParted(kind, place.Id, place.CommunityId, place.CreatedAt)))
            move(place.Id);
    }

    private void PartOrganizer(long community, MemberId staying, MemberId parted)
    {
        var key = community.ToString(CultureInfo.InvariantCulture);
        var home = new CommunityId(community);
        if (_shared.Contains(key) || (sides.MergedAt is null && sides.IsHomeOfBoth(home)))
            _offices.CopyOrganizer(community, parted);
        else if (sides.IsClaimedByParted(RowKind.Organizes, key) ?? (!_stayings.Contains(community) && sides.GoesWithParted(home)))
            _offices.MoveOrganizer(community, staying, parted);
    }
}
