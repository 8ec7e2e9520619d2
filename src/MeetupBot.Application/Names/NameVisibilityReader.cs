using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Application.Names;

/// <summary>
/// Makes the <see cref="NameVisibility"/> of a viewer. Each one reads anew, so that it knows what the transaction has just written.
/// </summary>
public sealed class NameVisibilityReader(Session session)
{
    public NameVisibility ReadFor(MemberId viewer) => new(session, viewer);
}
