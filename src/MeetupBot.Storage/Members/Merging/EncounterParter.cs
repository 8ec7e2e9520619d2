using System.Globalization;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Storage;

/// <summary>Gives each side whom it met; what they met as one person stays with both.</summary>
internal sealed class EncounterParter(StoreConnection connection, PartingSides sides, EncounterStore encounters)
{
    public void Part(MemberId staying, MemberId parted)
    {
        foreach (var encounter in encounters.Of(staying).Where(encounter => encounter.Other(staying) != parted))
        {
            var own = encounter.Instead(staying, parted);
            if (sides.IsClaimedByParted(RowKind.Encounter, encounter.Id.ToString(CultureInfo.InvariantCulture)) is { } claimed)
            {
                if (claimed)
                    connection.Execute(EncounterSql.Put, own);
            }
            else if (encounter.Id > sides.LastEncounter)
                connection.Execute(EncounterSql.Add, own);
        }

        foreach (var kept in sides.Parted.SelectMany(merge => merge.Record.WithOneself))
            connection.Execute(EncounterSql.Add, Encounter.Between(parted, kept.SaidByOwner, staying, kept.SaidByOther) with
            {
                CommunityId = new CommunityId(kept.Community),
                MeetupId = kept.Meetup is { } meetup ? new MeetupId(meetup) : null,
                IntroductionId = kept.Introduction is { } introduction ? new IntroductionId(introduction) : null,
                MetAt = Instant.FromUnixTimeMilliseconds(kept.MetAt),
            });
    }
}
