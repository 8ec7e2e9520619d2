using MeetupBot.Domain.Members;
using MeetupBot.Domain.Merging;
using MeetupBot.Storage.Encounters;
using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Members.Merging;

/// <summary>Divides encounters between the two members of a split.</summary>
internal sealed class EncounterSplitter(StoreConnection connection, PartingSides sides, EncounterStore encounters)
{
    public void Split(MemberId staying, MemberId parted)
    {
        foreach (var encounter in encounters.OwnEncounters(staying).Where(encounter => encounter.Other(staying) != parted))
            switch (sides.OfEncounter(encounter.Id))
            {
                case PartedSide.Parted:
                    connection.Execute(EncounterSql.Put, encounter.ReplaceMember(staying, parted));
                    break;
                case PartedSide.Both:
                    connection.Execute(EncounterSql.Add, encounter.ReplaceMember(staying, parted));
                    break;
            }

        foreach (var kept in sides.Parted.SelectMany(merge => merge.Record.WithOneself))
            connection.Execute(EncounterSql.Add, kept.Between(parted, staying));
    }
}
