using MeetupBot.Domain.Members;

namespace MeetupBot.Application.Interactions;

/// <summary>Merges two members who turn out to be one person, because they share an account.</summary>
public interface IDuplicateMerger
{
    void Merge(MemberId absorbed, MemberId into);
}
