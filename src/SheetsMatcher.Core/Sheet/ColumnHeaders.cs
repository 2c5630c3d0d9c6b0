namespace SheetsMatcher.Core.Sheet;

/// <summary>Headers of the Matches tab.</summary>
public static class MatchColumns
{
    public const string Match = "Match";
    public const string Status = "Status";
    public const string Decision = "Decision";
    public const string Mentee = "Mentee";
    public const string MenteeEmail = "Mentee email";
    public const string Mentor = "Mentor";
    public const string MentorEmail = "Mentor email";
    public const string Points = "Points";
    public const string Why = "Why";
    public const string Alternatives = "Alternatives";
    public const string Flags = "Flags";
    public const string Met = "Met";
    public const string Feedback = "Feedback";
    public const string Note = "Note";
    public const string WhatChanged = "What changed";
    public const string Approved = "Approved";
}

/// <summary>Headers of the Dashboard tab.</summary>
public static class DashboardColumns
{
    public const string What = "What";
    public const string Count = "Count";
    public const string Meaning = "Meaning";
}

/// <summary>Headers of the Unmatched tab.</summary>
public static class UnmatchedColumns
{
    public const string Applicant = "Applicant";
    public const string Name = "Name";
    public const string Email = "Email";
    public const string Role = "Role";
    public const string Status = "Status";
    public const string Reason = "Reason";
    public const string WouldChange = "What would change it";
    public const string Note = "Note";
    public const string Link = "Link";
}

/// <summary>Headers of the Problems tab.</summary>
public static class ProblemColumns
{
    public const string Problem = "Problem";
    public const string Status = "Status";
    public const string Where = "Where";
    public const string What = "What";
    public const string WhatToDo = "What to do";
    public const string Note = "Note";
    public const string Answer = "Answer";
    public const string Link = "Link";
}

/// <summary>Headers of the Outbox tab.</summary>
public static class OutboxColumns
{
    public const string Ref = "Ref";
    public const string Status = "Status";
    public const string Letter = "Letter";
    public const string To = "To";
    public const string Match = "Match";
    public const string Due = "Due";
    public const string Sent = "Sent";
    public const string Decision = "Decision";
    public const string Proof = "Proof";
    public const string Note = "Note";
}

/// <summary>Headers of the committee's Keep apart tab.</summary>
public static class KeepApartColumns
{
    public const string Person = "Person";
    public const string OtherPerson = "Other person";
    public const string Why = "Why";
}
