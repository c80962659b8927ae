// Passerelle.Console is the web console; the process's own console goes by another name.
global using Terminal = System.Console;
